/** What the planner understood of a raw text. Engines and rank see this and never the text. */
import type { SignatureKind } from '#lib/signatures/kinds.ts'

/** How a term of the index stands for a word of the query. */
export type How = 'exact' | 'surface' | 'part' | 'fuzzy' | 'prefix' | 'synonym'

export interface Alternative {
  readonly term: string
  readonly how: How
  /** Share of the score of an exact match, 0 to 1. */
  readonly weight: number
}

/** One unit of scoring: the best of its alternatives counts. */
export interface PlannedTerm {
  readonly weight: number
  readonly alternatives: readonly Alternative[]
  /** Adds to the score but makes no hit by itself: a single character, a piece of an identifier. */
  readonly supporting: boolean
  /** The other wording that this term belongs to (synonyms.yml). */
  readonly says: string | undefined
  /** Place in the normalized query, to tell which words a match explains. */
  readonly start: number
  readonly end: number
}

/** A word as the person wrote it, and the terms that must all match for it to be found. */
export interface PlannedWord {
  readonly text: string
  /** Indexes into `terms`. */
  readonly terms: readonly number[]
  /** Other wordings: the word is found too if all terms of one of them match. */
  readonly instead: readonly (readonly number[])[]
  /** In how many documents of the viewer's audience its rarest term stands; 0 if nowhere. */
  readonly frequency: number
}

export type Verdict = 'good' | 'bad' | 'differs' | 'unknown'

export interface PlannedSignature {
  readonly kind: SignatureKind
  /** As written, cut to the first 64 characters. */
  readonly value: string
  /** Keys of the index that it stands for; several for the first digits of a hash. */
  readonly keys: readonly string[]
  /** For hashes: what the articles of the viewer's audience say about the file. */
  readonly verdict: Verdict | undefined
}

export interface Plan {
  readonly mode: 'empty' | 'keywords' | 'paste'
  /** The normalized text that the places of `terms` point into. */
  readonly text: string
  readonly signatures: readonly PlannedSignature[]
  readonly terms: readonly PlannedTerm[]
  /** Rarest first. */
  readonly words: readonly PlannedWord[]
  /** Quoted in the search box: words that must stand together. */
  readonly phrases: readonly string[]
  /** The unfinished last word, while typing. */
  readonly prefix: string | undefined
}

export const emptyPlan: Plan = {
  mode: 'empty',
  text: '',
  signatures: [],
  terms: [],
  words: [],
  phrases: [],
  prefix: undefined,
}
