/** What the articles say of a pasted hash. A hash is compared whole; one digit off is another file. */
import type { FoundSignature } from '#lib/signatures/extract.ts'
import type { Verdict } from './plan.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * @param all every signature of the query: files named beside the hashes tell which files they are of
 * @returns the verdict of a hash by its keys; `differs` if the hash is unknown but a named file has a known good one
 */
export function fileVerdicts(
  all: readonly FoundSignature[],
  vocabulary: Vocabulary,
): (keys: readonly string[]) => Verdict {
  const files = new Set(all.flatMap(({ kind, key }) => (kind === 'file' ? [key] : [])))
  let hasGood: boolean | undefined
  const otherwise = () => {
    hasGood ??= [...files].some((file) => vocabulary.hashesOf(file).some(({ verdict }) => verdict === 'good'))
    return hasGood ? 'differs' : 'unknown'
  }
  return (keys) => {
    const known = keys.flatMap((key) => vocabulary.signature(key)).flatMap(({ verdict }) => verdict ?? [])
    return known.includes('bad') ? 'bad' : known.includes('good') ? 'good' : otherwise()
  }
}
