/** The engine that needs no other program: the inverted index in this process. */
import type { Scope } from '#lib/access/policy.ts'
import { type Audience, audiences } from '#lib/access/roles.ts'
import type { SearchDocument } from '../document.ts'
import type { Evidence } from '../evidence.ts'
import type { Plan } from '../plan.ts'
import type { DocumentBatch, Filters, SearchEngine } from '../port.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { IndexVocabulary } from './index-vocabulary.ts'
import { InvertedIndex } from './inverted-index.ts'
import { bestCandidates, gatherEvidence } from './scoring.ts'

export class EmbeddedEngine implements SearchEngine {
  readonly name = 'embedded'
  #index = new InvertedIndex()
  #vocabularies = vocabulariesOf(this.#index)

  async retrieve(plan: Plan, scope: Scope, filters: Filters, k: number): Promise<string[]> {
    return bestCandidates(this.#index, plan, scope, filters, k)
  }

  async apply({ upserts, deletes }: DocumentBatch): Promise<void> {
    this.#index.apply(upserts, deletes)
  }

  async rebuild(documents: Iterable<SearchDocument>): Promise<void> {
    const index = new InvertedIndex()
    index.apply([...documents], [])
    this.#index = index
    this.#vocabularies = vocabulariesOf(index)
  }

  async *manifest(): AsyncIterable<{ readonly id: string; readonly hash: string }> {
    for (const { id, hash } of this.#index.documents.values()) yield { id, hash }
  }

  async health(): Promise<'up' | 'down'> {
    return 'up'
  }

  /** Evidence for articles that any engine found: this index is resident in every node. */
  evidence(plan: Plan, scope: Scope, filters: Filters, articleIds: readonly string[]): Evidence[] {
    return gatherEvidence(this.#index, plan, scope, filters, articleIds)
  }

  /** The words and signatures of the scope's own documents. */
  vocabulary(scope: Scope): Vocabulary {
    return this.#vocabularies[scope.upTo]
  }

  /** Articles of the scope by product, archived ones left out. */
  articlesByProduct(scope: Scope): Map<string, number> {
    const products = new Map<string, Set<string>>()
    for (const { articleId, facets } of this.#documents(scope))
      for (const name of facets.confidence === 'archived' ? [] : facets.product)
        products.set(name, (products.get(name) ?? new Set()).add(articleId))
    return new Map([...products].map(([name, ids]) => [name, ids.size]))
  }

  /** Ids of the articles of the scope that were verified last, newest first. */
  lastVerified(scope: Scope, limit: number): string[] {
    const days = new Map<string, string>()
    for (const { articleId, verifiedOn, facets } of this.#documents(scope))
      if (verifiedOn !== undefined && facets.confidence === 'verified') days.set(articleId, verifiedOn)
    const newest = [...days].sort(([idA, dayA], [idB, dayB]) =>
      dayA === dayB ? (idA < idB ? -1 : 1) : dayA < dayB ? 1 : -1,
    )
    return newest.slice(0, limit).map(([id]) => id)
  }

  *#documents(scope: Scope) {
    const bit = 1 << audiences.indexOf(scope.upTo)
    for (const document of this.#index.documents.values()) if ((document.viewers & bit) !== 0) yield document
  }

  /** Number of documents for viewers of the scope. */
  size(scope: Scope): number {
    return this.#index.sizes[audiences.indexOf(scope.upTo)] ?? 0
  }
}

function vocabulariesOf(index: InvertedIndex): Record<Audience, Vocabulary> {
  return {
    public: new IndexVocabulary(index, 'public'),
    customer: new IndexVocabulary(index, 'customer'),
    internal: new IndexVocabulary(index, 'internal'),
  }
}
