/** From what somebody typed or pasted to a plan. The text is data: nothing in it is an operator but quotes. */
import { fold, normalize } from '#lib/text/normalize.ts'
import { stripNoise } from './noise.ts'
import { Places } from './places.ts'
import { emptyPlan, type Plan } from './plan.ts'
import { distinctSignatures, type LocatedSignature, locateSignatures } from './plan-signatures.ts'
import { planWords } from './plan-words.ts'
import { noSynonyms, type Synonyms } from './synonyms.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface PlannerOptions {
  /** Chips the person took out: words and signature values as the plan shows them. */
  readonly without?: readonly string[]
  /** Forms of case numbers (site.yml); only for those who may see them. */
  readonly casePatterns?: readonly RegExp[]
  /** Words that mean the same. */
  readonly synonyms?: Synonyms
}

/** A longer text, or one of several lines, was pasted and not typed. */
const longestTyped = 200

/**
 * @param raw any text, up to what the door lets in
 * @param vocabulary of the viewer's audience
 */
export function planQuery(raw: string, vocabulary: Vocabulary, options: PlannerOptions = {}): Plan {
  const text = normalize(raw)
  if (text.trim() === '') return emptyPlan
  const isPaste = text.trim().includes('\n') || text.length > longestTyped
  const without = new Set((options.without ?? []).map(fold))

  const located = locateSignatures(text, vocabulary, options.casePatterns ?? [])
  const isRemoved = ({ value, keys }: LocatedSignature) =>
    without.has(fold(value)) || keys.some((key) => without.has(key))
  const isKnown = ({ keys }: LocatedSignature) => keys.some((key) => vocabulary.signature(key).length > 0)
  const kept = located.filter((signature) => !isRemoved(signature))

  // A known signature has spoken for its text; an unknown one may still be found as a word.
  const spoken = new Places(text.length)
  for (const signature of located) if (isRemoved(signature) || isKnown(signature)) spoken.take(signature)
  const readable = isPaste ? stripNoise(text) : text
  const words = planWords(readable, vocabulary, {
    spoken,
    without,
    typed: !isPaste,
    synonyms: options.synonyms ?? noSynonyms,
  })
  const phrases = isPaste ? [] : phrasesOf(text).filter((phrase) => !without.has(phrase))
  if (kept.length === 0 && words.words.length === 0 && phrases.length === 0 && !hasWords(words.terms))
    return emptyPlan
  return {
    mode: isPaste ? 'paste' : 'keywords',
    text: readable,
    signatures: distinctSignatures(kept).map(({ kind, value, keys, verdict }) => ({
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

/** Two or more words between double quotes; a lone quote means nothing. */
function phrasesOf(text: string): string[] {
  return [...text.matchAll(/"([^"\n]{2,100})"/g)]
    .map((match) => fold(match[1] ?? ''))
    .filter((phrase) => phrase.length > 1)
}
