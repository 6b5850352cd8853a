/** What speaks for a document: the only thing `rank` looks at. */
import type { DocumentSignature, Field, SearchDocument } from './document.ts'
import type { Alternative, PlannedSignature } from './plan.ts'

export interface TermMatch {
  /** Index into the plan's terms. */
  readonly term: number
  /** The field in which the match counts most. */
  readonly field: Field
  readonly alternative: Alternative
}

export interface SignatureMatch {
  readonly planned: PlannedSignature
  readonly signature: DocumentSignature
  /** Number of the viewer's documents that hold it. */
  readonly frequency: number
}

export interface Evidence {
  readonly document: Omit<SearchDocument, 'text'>
  /** Share of the best possible score, 0 to 1; comparable within one search only. */
  readonly score: number
  readonly terms: readonly TermMatch[]
  readonly signatures: readonly SignatureMatch[]
}
