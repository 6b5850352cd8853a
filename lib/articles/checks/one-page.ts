import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { type CheckedTwin, type ContentCheck, warning } from './content-check.ts'
import { isInternal } from './parts.ts'

const name = 'one-page'
const remedy = 'cut what neither confirms nor fixes, or split the article where causes or fixes differ'

/**
 * Han characters and Latin words, as word processors count a Chinese text; and the words of an English one. Measured
 * on the twins of our shelf: 100 of the former are 71 of the latter.
 */
const most = { zh: 900, en: 650 } as const

export const onePage: ContentCheck = {
  name,
  description: 'an article fits on a page: evidence, code, tables and internal text aside',
  remedy,
  run: ({ twins }) =>
    twins.flatMap((twin) => {
      const { han, words } = countIn(twin)
      const length = han + words
      const limit = han > words ? most.zh : most.en
      return length <= limit
        ? []
        : [
            warning(
              name,
              twin,
              twin.bodyLine,
              `the text has ${length} ${han > words ? 'characters' : 'words'}; a page has ${limit}`,
              remedy,
            ),
          ]
    }),
}

/** Without code, tables, evidence and internal text. */
function countIn({ sections }: CheckedTwin): { han: number; words: number } {
  let han = 0
  let words = 0
  for (const { kind, content } of sections) {
    if (kind === 'evidence') continue
    const root: Root = { type: 'root', children: [...content] }
    visit(root, (node) => {
      if (node.type === 'table' || isInternal(node)) return SKIP
      if (node.type !== 'text' && node.type !== 'inlineCode') return undefined
      han += node.value.match(/\p{Script=Han}/gu)?.length ?? 0
      words += node.value.match(/[a-z0-9][^\s\p{Script=Han}，。；：、（）]*/giu)?.length ?? 0
      return undefined
    })
  }
  return { han, words }
}
