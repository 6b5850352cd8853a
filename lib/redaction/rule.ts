/** What a rule is, and how one is made of a regular expression. */

/** Most specific first: where two rules claim the same text, the first one names it. */
export const findingKinds = [
  'private-key',
  'cloud-key',
  'token',
  'url-credentials',
  'connection-string',
  'password',
  'id-number',
  'bank-card',
  'email',
  'phone',
  'person',
  'company',
  'host',
  'account',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** A secret opens something and has to be changed once it was seen; personal data points at somebody. */
export type FindingClass = 'personal' | 'secret'

/** Places in the text, the end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Rule {
  readonly kind: FindingKind
  readonly class: FindingClass
  /** What it finds, to be put into a sentence: “a mail address”. */
  readonly description: string
  /**
   * Places in a text that went through `readable`. Must take linear time: bounded repeats, and nothing that
   * begins again at every character of a run.
   */
  readonly find: (text: string) => Iterable<Span>
}

/** A match as `accept` sees it: the value, and the text on both sides for context. */
export interface Candidate extends Span {
  readonly value: string
  readonly text: string
}

/**
 * A finder for the group `value` of a pattern, or for the whole match where it has none.
 * @param pattern with the flags `g` and `d`
 * @param accept may refuse a candidate, or narrow it down to a part
 */
export function matching(
  pattern: RegExp,
  accept: (candidate: Candidate) => boolean | Span = () => true,
): Rule['find'] {
  return function* (text) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.['value'] ?? [match.index, match.index + match[0].length]
      const verdict = accept({ value: text.slice(start, end), start, end, text })
      if (verdict === true) yield { start, end }
      else if (verdict !== false) yield verdict
    }
  }
}

/** The findings of several finders, for a rule with more than one way to be written. */
export function anyOf(...finders: readonly Rule['find'][]): Rule['find'] {
  return function* (text) {
    for (const find of finders) yield* find(text)
  }
}
