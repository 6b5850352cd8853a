import { fold } from '#lib/text/normalize.ts'
import type { Article } from '../article.ts'
import type { Product } from '../settings.ts'
import { lineOfKey, type StandardCheck, warning } from './content-check.ts'

const name = 'compound-symptom'

export const compoundSymptom: StandardCheck = {
  name,
  description: 'a symptom says what is wrong and not with which product, version or system',
  remedy:
    'take product, version and system out of the symptom: they stand in `products` and under Environment; what a screen shows may stay in quotation marks',
  run({ article, twins, products }) {
    const named = environmentWords(article, products)
    return twins.flatMap((twin) =>
      twin.symptoms.flatMap((symptom, i) => {
        const word = environmentIn(symptom, named)
        return word === undefined
          ? []
          : [
              warning(
                name,
                twin,
                lineOfKey(twin, ['symptoms', i]),
                `“${word}” is environment, not symptom`,
                'say what is wrong without it (products and Environment name it); a message from the screen may stay in quotation marks',
              ),
            ]
      }),
    )
  },
}

/** Names of systems that no products.yml needs to list. */
const systems =
  /(?<![0-9a-z])(?:win(?:dows)?\s?(?:xp|vista|server(?:\s?\d{4})?|1[01]|[78](?:\.1)?)|linux|rhel|centos|ubuntu|debian|macos|mac os x?|android|ios|solaris|aix)(?![0-9a-z])|麒麟|统信|欧拉系统|鸿蒙/
/** Not amounts (`1.5 GB`), and not what mail servers answer (`550 5.7.64`). */
const versions =
  /(?<![0-9a-z.])(?![245]\.\d{1,3}\.\d{1,3}(?![\d.]))v?\d{1,4}(?:\.\d{1,6}){1,4}(?![0-9a-z]|\.\d|\s?(?:%|[gmk]?b|秒|分|小时|天|倍|元))|(?<![0-9a-z])(?:build|version|版本)\s?\d[\d.]*/

/** What is quoted was copied from a screen, and an address or path is one word. */
const quoted = /"[^"]*"|'[^']*'(?![a-z])|「[^」]*」|『[^』]*』|【[^】]*】|《[^》]*》/g

function environmentIn(symptom: string, named: readonly string[]): string | undefined {
  const text = fold(symptom).replace(quoted, ' … ')
  const product = named.find((word) => standsIn(word, text))
  return product ?? systems.exec(text)?.[0] ?? versions.exec(text)?.[0].trim()
}

/** Longest first, so that the message names the whole of it. */
function environmentWords(article: Article, products: readonly Product[]): string[] {
  const words = [
    ...products.flatMap(({ name, aliases, versions }) => [name, ...aliases, ...versions]),
    ...article.products.flatMap(({ name, versions, os }) => [name, ...versions, ...os]),
  ]
  return [...new Set(words.map(fold))]
    .filter((word) => /\p{L}/u.test(word) && word.length > 1)
    .sort((a, b) => b.length - a.length)
}

/** As a word of its own: `CodeMeter.exe` is a file, `outlooks` another word. */
function standsIn(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text.slice(at + word.length, at + word.length + 2)
    const startsOwn = !(/^[0-9a-z]/.test(word) && /[0-9a-z_\\/@.-]/.test(before))
    const endsOwn = !(/[0-9a-z]$/.test(word) && /^(?:[0-9a-z_\\/@]|[.-][0-9a-z])/.test(after))
    if (startsOwn && endsOwn) return true
  }
  return false
}
