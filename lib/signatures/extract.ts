/** Finds signatures in text: what a machine said, among what people say. */
import { normalize } from '#lib/text/normalize.ts'
import { codeKey, kinds, type SignatureKind, signatureKinds } from './kinds.ts'

export interface FoundSignature {
  readonly kind: SignatureKind
  /** As it stands in the normalized text. */
  readonly value: string
  readonly key: string
  /** Place in the normalized text. */
  readonly start: number
  readonly end: number
}

/**
 * Something that is a signature only if some article holds it: the first digits of a hash, or an error code
 * without its 0x. `keys` are tried exactly, `prefix` (8 to 63 hex digits) against the hashes.
 */
export interface PossibleSignature {
  readonly value: string
  readonly keys: readonly string[]
  readonly prefix: string
  readonly start: number
  readonly end: number
}

/** Which kind wins where two claim the same text, most specific first. */
const order: readonly SignatureKind[] = signatureKinds.filter((kind) => kinds[kind].pattern !== undefined)

/**
 * Every signature in a text, in its order, without overlaps.
 * @param normalized text that went through `normalize`
 */
export function extractSignatures(normalized: string): FoundSignature[] {
  const found: FoundSignature[] = []
  const taken = new Uint8Array(normalized.length)
  for (const kind of order) {
    const { pattern, key } = kinds[kind]
    if (pattern === undefined) continue
    for (const match of normalized.matchAll(pattern)) {
      const written = match[1] ?? match[0]
      const canonical = key(written)
      const start = match.index
      const end = start + match[0].length
      if (canonical === undefined || taken.subarray(start, end).includes(1)) continue
      taken.fill(1, start, end)
      found.push({ kind, value: written, key: canonical, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Bare hex runs of 8 to 63 digits; which of them mean something only the index can say. */
export function possibleSignatures(normalized: string): PossibleSignature[] {
  const possible: PossibleSignature[] = []
  for (const match of normalized.matchAll(/(?<![0-9A-Za-z])[0-9a-fA-F]{8,63}(?![0-9A-Za-z])/g)) {
    const value = match[0]
    const bare = /^[8cd][0-9a-f]{7}$/i.test(value) ? codeKey(`0x${value}`) : undefined
    possible.push({
      value,
      keys: bare === undefined ? [] : [bare],
      prefix: value.toLowerCase(),
      start: match.index,
      end: match.index + value.length,
    })
  }
  return possible
}

/** The keys of all signatures in a raw text. */
export function signatureKeys(raw: string): string[] {
  return [...new Set(extractSignatures(normalize(raw)).map((signature) => signature.key))]
}
