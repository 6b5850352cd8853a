/** What the articles say of a pasted hash. A hash is compared whole; one digit off is another file. */
import type { FoundSignature } from '#lib/signatures/extract.ts'
import type { Verdict } from './plan.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * @param all every signature of the query: files named beside the hash tell which file it is of
 * @returns `differs` if the hash is unknown but a file of the query has a known good one
 */
export function verdictOf(
  keys: readonly string[],
  all: readonly FoundSignature[],
  vocabulary: Vocabulary,
): Verdict {
  const known = keys.flatMap((key) => vocabulary.signature(key)).flatMap(({ verdict }) => verdict ?? [])
  if (known.includes('bad')) return 'bad'
  if (known.includes('good')) return 'good'
  const files = all.filter(({ kind }) => kind === 'file')
  const hasGood = files.some(({ key }) => vocabulary.hashesOf(key).some(({ verdict }) => verdict === 'good'))
  return hasGood ? 'differs' : 'unknown'
}
