/** The signatures of a query: found by their form, or because an article of the viewer's audience holds them. */
import { extractSignatures, type FoundSignature, possibleSignatures } from '#lib/signatures/extract.ts'
import { fold } from '#lib/text/normalize.ts'
import { Places } from './places.ts'
import type { PlannedSignature, Verdict } from './plan.ts'
import { fileVerdicts } from './verdicts.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface LocatedSignature extends PlannedSignature {
  /** Place in the normalized query. */
  readonly start: number
  readonly end: number
}

/** Full hashes that the first digits of one may stand for. */
const mostHashes = 5
/** Different signatures of one query; a longer list is a file and no question. */
const mostSignatures = 256
const hashKinds = /^(sha256|sha1|md5):/

/**
 * All signatures of a text in its order, without overlaps.
 * @param text normalized
 * @param casePatterns forms of case numbers; none for those who may not see them
 */
export function locateSignatures(
  text: string,
  vocabulary: Vocabulary,
  casePatterns: readonly RegExp[],
): LocatedSignature[] {
  const taken = new Places(text.length)
  const found: FoundSignature[] = []
  for (const signature of [
    ...casesIn(text, casePatterns),
    ...servicesIn(text, vocabulary),
    ...extractSignatures(text),
  ]) {
    if (taken.touches(signature)) continue
    taken.take(signature)
    found.push(signature)
  }
  const verdictOf = fileVerdicts(found, vocabulary)
  const located: LocatedSignature[] = found.map((signature) => ({
    ...signature,
    keys: [signature.key],
    verdict: hashKinds.test(signature.key) ? verdictOf([signature.key]) : undefined,
  }))
  const meanings = new Map<string, Pick<LocatedSignature, 'kind' | 'keys' | 'verdict'> | undefined>()
  for (const possible of possibleSignatures(text)) {
    if (taken.touches(possible)) continue
    const { value, prefix, start, end } = possible
    if (!meanings.has(prefix)) meanings.set(prefix, meaningOf(possible, vocabulary, verdictOf))
    const meaning = meanings.get(prefix)
    if (meaning !== undefined) located.push({ ...meaning, value, start, end })
  }
  return located.sort((a, b) => a.start - b.start)
}

/** What bare hex digits stand for: a code without its 0x, or the beginning of a hash; `undefined` if for nothing. */
function meaningOf(
  { keys, prefix }: { readonly keys: readonly string[]; readonly prefix: string },
  vocabulary: Vocabulary,
  verdictOf: (keys: readonly string[]) => Verdict,
): Pick<LocatedSignature, 'kind' | 'keys' | 'verdict'> | undefined {
  const code = keys.filter((key) => vocabulary.signature(key).length > 0)
  if (code.length > 0) return { kind: 'code', keys: code, verdict: undefined }
  const hashes = vocabulary.hashes(prefix, mostHashes)
  const kind = (['sha256', 'sha1', 'md5'] as const).find((one) => hashes[0]?.startsWith(`${one}:`))
  return kind === undefined ? undefined : { kind, keys: hashes, verdict: verdictOf(hashes) }
}

/** One of each, in the order of the text. */
export function distinctSignatures(signatures: readonly LocatedSignature[]): LocatedSignature[] {
  const distinct = new Map<string, LocatedSignature>()
  for (const signature of signatures) {
    const key = signature.keys.join(' ')
    if (!distinct.has(key)) distinct.set(key, signature)
    if (distinct.size === mostSignatures) break
  }
  return [...distinct.values()]
}

function casesIn(text: string, patterns: readonly RegExp[]): FoundSignature[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind: 'case' as const,
      value: match[0],
      key: `case:${fold(match[0])}`,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}

/** Service names are ordinary words, so only names that an article lists are recognised. */
function servicesIn(text: string, vocabulary: Vocabulary): FoundSignature[] {
  const lower = text.toLowerCase()
  return vocabulary.serviceNames().flatMap((name) => {
    const start = lower.indexOf(name)
    const end = start + name.length
    const bordered = !isWordCharacter(lower[start - 1]) && !isWordCharacter(lower[end])
    return start === -1 || !bordered
      ? []
      : [{ kind: 'service' as const, value: text.slice(start, end), key: `service:${name}`, start, end }]
  })
}

/** A Latin letter or digit: Chinese needs no blank beside a name. */
function isWordCharacter(character = ' '): boolean {
  return /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character)
}
