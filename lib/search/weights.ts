/** The numbers of the ranking, in one place. Sources: the measurements named in lib/README.md, Decisions. */
import type { Field } from './document.ts'

/** Weight of a field, and how strongly its length counts against it (BM25F's b). */
export const fieldWeights: Readonly<
  Record<Field, { readonly weight: number; readonly lengthPenalty: number }>
> = {
  title: { weight: 7, lengthPenalty: 0.3 },
  symptoms: { weight: 3, lengthPenalty: 0.5 },
  aliases: { weight: 3, lengthPenalty: 0.3 },
  products: { weight: 1.5, lengthPenalty: 0.3 },
  cause: { weight: 1.5, lengthPenalty: 0.6 },
  fix: { weight: 1, lengthPenalty: 0.6 },
  body: { weight: 1, lengthPenalty: 0.75 },
}

/** BM25's saturation of repeated words. */
export const saturation = 1.2

/** What a term counts beside a whole word of the query. */
export const termWeights = {
  word: 1,
  surface: 0.3,
  /** A part of an identifier (`exe` of `codemeter.exe`). */
  part: 0.4,
  /** Two characters that the dictionary does not join. */
  looseBigram: 0.5,
  character: 0.2,
  fuzzy: 0.7,
  prefix: 0.6,
  synonym: 0.5,
} as const

/** A signature of the query counts like this many words. */
export const signatureWeight = 3

/** A signature that at most this many documents of the audience hold identifies an issue. */
export const tellingFrequency = 3

/** Gentle priors: they decide between equals and never between bands. */
export const confidencePrior = { verified: 1.05, unverified: 1, archived: 0.9, draft: 0.9 } as const

/** Words of a query that are planned at most, rarest first. */
export const mostWords = 128

/** Candidates that are ranked at most. */
export const mostCandidates = 200
