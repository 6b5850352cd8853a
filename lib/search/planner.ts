/** From what somebody typed or pasted to a plan. The text is data: nothing in it is an operator but quotes. */
import { extractSignatures, type FoundSignature, possibleSignatures } from '#lib/signatures/extract.ts'
import { fold, normalize } from '#lib/text/normalize.ts'
import { stripNoise } from './noise.ts'
import { emptyPlan, type Plan, type PlannedSignature } from './plan.ts'
import { planWords } from './plan-words.ts'
import { verdictOf } from './verdicts.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface PlannerOptions {
  /** Chips the person took out: words and signature values as the plan shows them. */
  readonly without?: readonly string[]
  /** Forms of case numbers (site.yml); only for those who may see them. */
  readonly casePatterns?: readonly RegExp[]
}

/** A longer text, or one of several lines, was pasted and not typed. */
const longestTyped = 200
/** Full hashes a prefix may stand for. */
const mostHashes = 5
const hashKinds = /^(sha256|sha1|md5):/

interface Located extends PlannedSignature {
  readonly start: number
  readonly end: number
}

/**
 * @param raw any text, up to what the door lets in
 * @param vocabulary of the viewer's audience
 */
export function planQuery(raw: string, vocabulary: Vocabulary, options: PlannerOptions = {}): Plan {
  const text = normalize(raw)
  if (text.trim() === '') return emptyPlan
  const isPaste = text.trim().includes('\n') || text.length > longestTyped
  const without = new Set((options.without ?? []).map(fold))

  const signatures = locateSignatures(text, vocabulary, options.casePatterns ?? [])
  const kept = signatures.filter(
    ({ value, keys }) => !without.has(fold(value)) && !keys.some((key) => without.has(key)),
  )
  const removed = signatures.filter((signature) => !kept.includes(signature))

  // A known signature has spoken for its text; an unknown one may still be found as a word.
  const spoken = [
    ...removed,
    ...kept.filter(({ keys }) => keys.some((key) => vocabulary.signature(key).length > 0)),
  ]
  const readable = isPaste ? stripNoise(text) : text
  const words = planWords(readable, vocabulary, { spoken, without, typed: !isPaste })
  const phrases = isPaste ? [] : phrasesOf(text).filter((phrase) => !without.has(phrase))
  if (kept.length === 0 && words.words.length === 0 && phrases.length === 0 && !hasWords(words.terms))
    return emptyPlan
  return {
    mode: isPaste ? 'paste' : 'keywords',
    text: readable,
    signatures: distinct(kept).map(({ kind, value, keys, verdict }) => ({
      kind,
      value: value.slice(0, 64),
      keys,
      verdict,
    })),
    terms: words.terms,
    words: words.words,
    phrases,
    prefix: words.prefix,
  }
}

function hasWords(terms: Plan['terms']): boolean {
  return terms.some(({ alternatives }) => alternatives.length > 0)
}

function locateSignatures(text: string, vocabulary: Vocabulary, casePatterns: readonly RegExp[]): Located[] {
  const found: FoundSignature[] = [...casesIn(text, casePatterns), ...servicesIn(text, vocabulary)]
  for (const signature of extractSignatures(text))
    if (!found.some((other) => overlaps(other, signature))) found.push(signature)
  const located: Located[] = found.map((signature) => ({
    ...signature,
    keys: [signature.key],
    verdict: hashKinds.test(signature.key) ? verdictOf([signature.key], found, vocabulary) : undefined,
  }))
  for (const { value, keys, prefix, start, end } of possibleSignatures(text)) {
    if (found.some((other) => overlaps(other, { start, end }))) continue
    const code = keys.filter((key) => vocabulary.signature(key).length > 0)
    const hashes = vocabulary.hashes(prefix, mostHashes)
    const held = code.length > 0 ? code : hashes
    const kind =
      held[0] === undefined
        ? undefined
        : (hashKinds.exec(held[0])?.[1] as 'sha256' | 'sha1' | 'md5' | undefined)
    if (held.length > 0)
      located.push({
        kind: kind ?? 'code',
        value,
        keys: held,
        verdict: kind === undefined ? undefined : verdictOf(held, found, vocabulary),
        start,
        end,
      })
  }
  return located.sort((a, b) => a.start - b.start)
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
    const bordered =
      !/[\p{L}\p{N}]/u.test(lower[start - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(lower[end] ?? ' ')
    return start === -1 || !bordered
      ? []
      : [{ kind: 'service' as const, value: text.slice(start, end), key: `service:${name}`, start, end }]
  })
}

/** Two or more words between double quotes; a lone quote means nothing. */
function phrasesOf(text: string): string[] {
  return [...text.matchAll(/"([^"\n]{2,100})"/g)]
    .map((match) => fold(match[1] ?? ''))
    .filter((phrase) => phrase.length > 1)
}

function distinct(signatures: readonly Located[]): Located[] {
  const seen = new Set<string>()
  return signatures.filter(({ keys }) => {
    const key = keys.join(' ')
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}
