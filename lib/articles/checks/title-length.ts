import { type ContentCheck, lineOfKey, warning } from './content-check.ts'

const name = 'title-length'
const remedy = 'keep main symptom and environment; move the rest to symptoms and aliases'

/** In halves of a Han character: 40 Han or 80 Latin characters, or any mixture of them. */
const longest = 80
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u

export const titleLength: ContentCheck = {
  name,
  description: 'a title has at most 40 Han or 80 Latin characters',
  remedy,
  run: ({ twins }) =>
    twins.flatMap((twin) => {
      const width = widthOf(twin.title)
      return width <= longest
        ? []
        : [
            warning(
              name,
              twin,
              lineOfKey(twin, ['title']),
              `the title is as wide as ${Math.ceil(width / 2)} Han or ${width} Latin characters; 40 or 80 are allowed`,
              remedy,
            ),
          ]
    }),
}

function widthOf(title: string): number {
  return Array.from(title.normalize('NFC')).reduce(
    (sum, character) => sum + (wide.test(character) ? 2 : 1),
    0,
  )
}
