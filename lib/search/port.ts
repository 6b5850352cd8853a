/** What an engine must do. It finds candidates; which of them comes first is decided by `rank` alone. */
import type { Scope } from '#lib/access/policy.ts'
import type { Language } from '#lib/articles/schema.ts'
import type { SearchDocument } from './document.ts'
import type { Plan } from './plan.ts'

/** Values of one name are alternatives; names narrow one another. An absent name does not filter. */
export interface Filters {
  readonly in?: readonly Language[]
  readonly product?: readonly string[]
  readonly version?: readonly string[]
  readonly os?: readonly string[]
  readonly type?: readonly string[]
  readonly confidence?: readonly string[]
}

export interface DocumentBatch {
  readonly upserts: readonly SearchDocument[]
  /** Ids of articles whose other documents go. */
  readonly deletes: readonly string[]
}

export interface SearchEngine {
  readonly name: 'embedded' | 'meilisearch'
  /**
   * Ids of the articles worth ranking, at most `k`, in any order. Reads nothing outside the scope.
   * @throws AppError `unavailable`
   */
  retrieve(plan: Plan, scope: Scope, filters: Filters, k: number): Promise<string[]>
  /** Takes changes in; they are searchable when the promise resolves. Deletions are done first. */
  apply(batch: DocumentBatch): Promise<void>
  /** Replaces everything. */
  rebuild(documents: Iterable<SearchDocument>): Promise<void>
  /** What the engine holds now: document id and hash. */
  manifest(): AsyncIterable<{ readonly id: string; readonly hash: string }>
  health(): Promise<'up' | 'down'>
}
