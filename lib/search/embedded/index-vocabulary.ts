/** The vocabulary of one viewer, read from the inverted index. */
import { type Audience, audienceRank } from '#lib/access/roles.ts'
import { editDistance, slipsAllowed } from '#lib/text/edit-distance.ts'
import type { DocumentSignature } from '../document.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { InvertedIndex } from './inverted-index.ts'

interface Derived {
  readonly version: number
  /** The viewer's terms, sorted. */
  readonly terms: readonly string[]
  /** Surface forms by length, for corrections. */
  readonly wordsByLength: ReadonlyMap<number, readonly string[]>
  readonly hashKeys: readonly string[]
  readonly serviceNames: readonly string[]
}

export class IndexVocabulary implements Vocabulary {
  readonly #index: InvertedIndex
  readonly #rank: number
  #derived: Derived | undefined

  constructor(index: InvertedIndex, viewer: Audience) {
    this.#index = index
    this.#rank = audienceRank(viewer)
  }

  frequency(term: string): number {
    return this.#index.postings.get(term)?.frequency[this.#rank] ?? 0
  }

  startingWith(start: string, limit: number): string[] {
    const { terms } = this.#derive()
    const first = lowerBound(terms, start)
    let end = first
    while (terms[end]?.startsWith(start)) end += 1
    return terms
      .slice(first, end)
      .sort((a, b) => this.frequency(b) - this.frequency(a))
      .slice(0, limit)
  }

  similar(word: string, limit: number): string[] {
    const slips = slipsAllowed(word)
    if (slips === 0) return []
    const { wordsByLength } = this.#derive()
    const found: { word: string; distance: number }[] = []
    for (let length = word.length - slips; length <= word.length + slips; length += 1)
      for (const candidate of wordsByLength.get(length) ?? []) {
        const distance = editDistance(word, candidate, slips)
        if (distance <= slips) found.push({ word: candidate, distance })
      }
    return found
      .sort((a, b) => a.distance - b.distance || this.frequency(`=${b.word}`) - this.frequency(`=${a.word}`))
      .slice(0, limit)
      .map((candidate) => candidate.word)
  }

  signature(key: string): readonly DocumentSignature[] {
    const holders = this.#index.signatures.get(key) ?? new Map<number, DocumentSignature>()
    return [...holders].flatMap(([slot, signature]) => (this.#sees(slot) ? [signature] : []))
  }

  hashes(prefix: string, limit: number): string[] {
    return this.#derive()
      .hashKeys.filter((key) => key.slice(key.indexOf(':') + 1).startsWith(prefix))
      .slice(0, limit)
  }

  hashesOf(fileKey: string): readonly DocumentSignature[] {
    return this.#derive()
      .hashKeys.flatMap((key) => this.signature(key))
      .filter((signature) => signature.of === fileKey)
  }

  serviceNames(): readonly string[] {
    return this.#derive().serviceNames
  }

  #sees(slot: number): boolean {
    return ((this.#index.documents.get(slot)?.viewers ?? 0) & (1 << this.#rank)) !== 0
  }

  #derive(): Derived {
    if (this.#derived?.version === this.#index.version) return this.#derived
    const terms = [...this.#index.postings.keys()].filter((term) => this.frequency(term) > 0).sort()
    const wordsByLength = new Map<number, string[]>()
    for (const term of terms) {
      if (!term.startsWith('=')) continue
      const word = term.slice(1)
      const same = wordsByLength.get(word.length) ?? []
      same.push(word)
      wordsByLength.set(word.length, same)
    }
    const keys = [...this.#index.signatures.keys()].filter((key) => this.signature(key).length > 0)
    this.#derived = {
      version: this.#index.version,
      terms,
      wordsByLength,
      hashKeys: keys.filter((key) => /^(?:sha256|sha1|md5):/.test(key)),
      serviceNames: keys
        .filter((key) => key.startsWith('service:'))
        .map((key) => key.slice('service:'.length)),
    }
    return this.#derived
  }
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}
