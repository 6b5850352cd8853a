/**
 * Term → documents, with what field-weighted BM25 needs. Every number that can be asked for (document frequency,
 * lengths, vocabulary) is kept per viewer, so that no viewer's results depend on text outside their audience.
 */
import { type Audience, audienceRank, audiences } from '#lib/access/roles.ts'
import { normalize } from '#lib/text/normalize.ts'
import { tokenize } from '#lib/text/tokenize.ts'
import { type DocumentSignature, fields, type SearchDocument } from '../document.ts'

/** A document as the index keeps it: without its text. */
export type IndexedDocument = Omit<SearchDocument, 'text'> & {
  /** Bit `audienceRank(a)` is set if the document is for viewers of audience `a`. */
  readonly viewers: number
  readonly lengths: readonly number[]
  readonly terms: readonly string[]
}

export interface Postings {
  /** Ascending; slots are never used twice. */
  readonly slots: number[]
  /** `fields.length` counts for each slot, in the order of `fields`. */
  readonly counts: number[]
  /** Document frequency by viewer. */
  readonly frequency: number[]
}

export class InvertedIndex {
  readonly documents = new Map<number, IndexedDocument>()
  readonly postings = new Map<string, Postings>()
  readonly signatures = new Map<string, Map<number, DocumentSignature>>()
  /** Number of documents by viewer. */
  readonly sizes = audiences.map(() => 0)
  /** Goes up with every change; what is derived from the index is kept for one version. */
  version = 0
  #lengths = audiences.map(() => fields.map(() => 0))
  #slotOf = new Map<string, number>()
  #byArticle = new Map<string, Set<string>>()
  #nextSlot = 0

  /** Replaces all documents of the batch's articles; deletions first. */
  apply(upserts: readonly SearchDocument[], deletes: readonly string[]) {
    for (const article of new Set([...deletes, ...upserts.map(({ articleId }) => articleId)]))
      for (const id of this.#byArticle.get(article) ?? []) this.#remove(id)
    for (const document of upserts) this.#add(document)
    this.version += 1
  }

  slotsOf(articleId: string): number[] {
    return [...(this.#byArticle.get(articleId) ?? [])].flatMap((id) => this.#slotOf.get(id) ?? [])
  }

  /** Mean length of each field over a viewer's documents, in words; at least 1. */
  meanLengths(viewer: Audience): number[] {
    const rank = audienceRank(viewer)
    const size = Math.max(1, this.sizes[rank] ?? 0)
    return (this.#lengths[rank] ?? []).map((total) => Math.max(1, total / size))
  }

  #add(document: SearchDocument) {
    const slot = this.#nextSlot
    this.#nextSlot += 1
    const counts = new Map<string, number[]>()
    const lengths = fields.map((field, i) => countTerms(document.text[field], i, counts))
    const viewers = document.audiences.reduce((bits, audience) => bits | (1 << audienceRank(audience)), 0)
    for (const [term, perField] of counts) this.#post(term, slot, perField, viewers)
    for (const signature of document.signatures) {
      const holders = this.signatures.get(signature.key) ?? new Map<number, DocumentSignature>()
      this.signatures.set(signature.key, holders.set(slot, signature))
    }
    const { text: _, ...rest } = document
    this.documents.set(slot, { ...rest, viewers, lengths, terms: [...counts.keys()] })
    this.#count(viewers, lengths, 1)
    this.#slotOf.set(document.id, slot)
    this.#byArticle.set(
      document.articleId,
      (this.#byArticle.get(document.articleId) ?? new Set()).add(document.id),
    )
  }

  #post(term: string, slot: number, perField: readonly number[], viewers: number) {
    let postings = this.postings.get(term)
    if (postings === undefined) {
      postings = { slots: [], counts: [], frequency: audiences.map(() => 0) }
      this.postings.set(term, postings)
    }
    postings.slots.push(slot)
    postings.counts.push(...perField)
    addBits(postings.frequency, viewers, 1)
  }

  #remove(id: string) {
    const slot = this.#slotOf.get(id)
    const document = slot === undefined ? undefined : this.documents.get(slot)
    if (slot === undefined || document === undefined) return
    for (const term of document.terms) {
      const postings = this.postings.get(term)
      const at = postings?.slots.indexOf(slot) ?? -1
      if (postings === undefined || at === -1) continue
      postings.slots.splice(at, 1)
      postings.counts.splice(at * fields.length, fields.length)
      addBits(postings.frequency, document.viewers, -1)
      if (postings.slots.length === 0) this.postings.delete(term)
    }
    for (const { key } of document.signatures) {
      const holders = this.signatures.get(key)
      holders?.delete(slot)
      if (holders?.size === 0) this.signatures.delete(key)
    }
    this.#count(document.viewers, document.lengths, -1)
    this.documents.delete(slot)
    this.#slotOf.delete(id)
    const siblings = this.#byArticle.get(document.articleId)
    siblings?.delete(id)
    if (siblings?.size === 0) this.#byArticle.delete(document.articleId)
  }

  #count(viewers: number, lengths: readonly number[], sign: 1 | -1) {
    addBits(this.sizes, viewers, sign)
    this.#lengths.forEach((totals, rank) => {
      if ((viewers & (1 << rank)) === 0) return
      lengths.forEach((length, i) => {
        totals[i] = (totals[i] ?? 0) + sign * length
      })
    })
  }
}

/** Adds the terms of one field to `counts`. @returns the field's length in words */
function countTerms(text: string, field: number, counts: Map<string, number[]>): number {
  let length = 0
  for (const { term, part } of tokenize(normalize(text))) {
    const perField = counts.get(term) ?? fields.map(() => 0)
    perField[field] = (perField[field] ?? 0) + 1
    counts.set(term, perField)
    if (!part) length += 1
  }
  return length
}

function addBits(numbers: number[], bits: number, by: number) {
  numbers.forEach((number, i) => {
    if ((bits & (1 << i)) !== 0) numbers[i] = number + by
  })
}
