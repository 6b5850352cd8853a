/**
 * Field-weighted BM25 (BM25F: Robertson & Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”,
 * 2009, section 3.6), and the evidence that `rank` orders by.
 */
import type { Scope } from '#lib/access/policy.ts'
import { type Audience, audienceRank } from '#lib/access/roles.ts'
import { type DocumentSignature, type Field, fields } from '../document.ts'
import type { Evidence, TermMatch } from '../evidence.ts'
import type { Alternative, Plan } from '../plan.ts'
import type { Filters } from '../port.ts'
import { fieldWeights, mostCandidates, saturation, signatureWeight } from '../weights.ts'
import type { IndexedDocument, InvertedIndex, Postings } from './inverted-index.ts'

interface Contribution {
  readonly slot: number
  readonly score: number
  readonly field: Field
  readonly alternative: Alternative
}

/** Ids of the articles with the best evidence, at most `k`; every holder of a signature is among them first. */
export function bestCandidates(
  index: InvertedIndex,
  plan: Plan,
  scope: Scope,
  filters: Filters,
  k: number,
): string[] {
  const viewer = scope.upTo
  const accept = acceptance(index, viewer, filters)
  if (plan.mode === 'empty') {
    const all = [...index.documents].flatMap(([slot, document]) => (accept(slot) ? [document] : []))
    return unique(
      all.sort((a, b) => compare(b.updated, a.updated) || compare(a.articleId, b.articleId)),
      k,
    )
  }
  const scores = new Map<number, number>()
  const add = (slot: number, score: number) => {
    if (accept(slot)) scores.set(slot, (scores.get(slot) ?? 0) + score)
  }
  for (const contribution of contributions(index, plan, viewer)) add(contribution.slot, contribution.score)
  for (const { holders, weight } of signatureHolders(index, plan, viewer))
    for (const slot of holders.keys()) add(slot, weight * mostCandidates)
  const best = [...scores].sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
  return unique(
    best.flatMap(([slot]) => index.documents.get(slot) ?? []),
    k,
  )
}

/** What speaks for each of the viewer's documents of these articles. */
export function gatherEvidence(
  index: InvertedIndex,
  plan: Plan,
  scope: Scope,
  filters: Filters,
  articleIds: readonly string[],
): Evidence[] {
  const viewer = scope.upTo
  const accept = acceptance(index, viewer, filters)
  const slots = new Set(articleIds.flatMap((id) => index.slotsOf(id)).filter(accept))
  const collected = new Map<
    number,
    { score: number; terms: TermMatch[]; signatures: Evidence['signatures'][number][] }
  >()
  const of = (slot: number) => {
    const known = collected.get(slot) ?? { score: 0, terms: [], signatures: [] }
    collected.set(slot, known)
    return known
  }
  for (const { slot, score, field, alternative, term } of contributions(index, plan, viewer)) {
    if (!slots.has(slot)) continue
    const evidence = of(slot)
    evidence.score += score
    evidence.terms.push({ term, field, alternative })
  }
  for (const { planned, holders, weight } of signatureHolders(index, plan, viewer))
    for (const [slot, signature] of holders)
      if (slots.has(slot)) {
        const evidence = of(slot)
        evidence.score += signature.listed ? weight : weight / 2
        evidence.signatures.push({ planned, signature, frequency: holders.size })
      }
  const most = mostPossible(index, plan, viewer)
  return [...slots].flatMap((slot) => {
    const document = index.documents.get(slot)
    const { score, ...rest } = of(slot)
    return document === undefined
      ? []
      : [{ document, score: most === 0 ? 0 : Math.min(1, score / most), ...rest }]
  })
}

/** Rarity of something that `frequency` of the viewer's documents hold. */
function inverseFrequency(index: InvertedIndex, viewer: Audience, frequency: number): number {
  const size = index.sizes[audienceRank(viewer)] ?? 0
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5))
}

function* contributions(
  index: InvertedIndex,
  plan: Plan,
  viewer: Audience,
): Generator<Contribution & { term: number }> {
  const means = index.meanLengths(viewer)
  for (const [term, { weight, alternatives }] of plan.terms.entries()) {
    const best = new Map<number, Contribution>()
    for (const alternative of alternatives) {
      const postings = index.postings.get(alternative.term)
      const frequency = postings?.frequency[audienceRank(viewer)] ?? 0
      if (postings === undefined || frequency === 0) continue
      const most = weight * alternative.weight * inverseFrequency(index, viewer, frequency)
      postings.slots.forEach((slot, i) => {
        const document = index.documents.get(slot)
        if (document === undefined || !isFor(document, viewer)) return
        const { sum, field } = weightedFrequency(postings, i, document, means)
        const score = (most * sum) / (saturation + sum)
        if (score > (best.get(slot)?.score ?? 0)) best.set(slot, { slot, score, field, alternative })
      })
    }
    for (const contribution of best.values()) yield { ...contribution, term }
  }
}

function weightedFrequency(
  postings: Postings,
  i: number,
  document: IndexedDocument,
  means: readonly number[],
): { sum: number; field: Field } {
  let sum = 0
  let field: Field = 'body'
  let most = 0
  for (const [f, name] of fields.entries()) {
    const count = postings.counts[i * fields.length + f] ?? 0
    if (count === 0) continue
    const { weight, lengthPenalty } = fieldWeights[name]
    const relative = (document.lengths[f] ?? 0) / (means[f] ?? 1)
    const part = (weight * count) / (1 - lengthPenalty + lengthPenalty * relative)
    sum += part
    if (part > most) {
      most = part
      field = name
    }
  }
  return { sum, field }
}

function signatureHolders(index: InvertedIndex, plan: Plan, viewer: Audience) {
  return plan.signatures.flatMap((planned) => {
    const holders = new Map<number, DocumentSignature>()
    for (const key of planned.keys)
      for (const [slot, signature] of index.signatures.get(key) ?? []) {
        const document = index.documents.get(slot)
        if (document !== undefined && isFor(document, viewer)) holders.set(slot, signature)
      }
    const weight = signatureWeight * inverseFrequency(index, viewer, holders.size)
    return holders.size === 0 ? [] : [{ planned, holders, weight }]
  })
}

/** The score of a document that holds everything, as often as one likes. */
function mostPossible(index: InvertedIndex, plan: Plan, viewer: Audience): number {
  const terms = plan.terms.reduce((sum, { weight, alternatives, says }) => {
    if (says !== undefined) return sum
    const frequencies = alternatives.map(
      ({ term }) => index.postings.get(term)?.frequency[audienceRank(viewer)] ?? 0,
    )
    return sum + weight * inverseFrequency(index, viewer, Math.max(0, ...frequencies))
  }, 0)
  return signatureHolders(index, plan, viewer).reduce((sum, { weight }) => sum + weight, terms)
}

function acceptance(index: InvertedIndex, viewer: Audience, filters: Filters): (slot: number) => boolean {
  const holds = (wanted: readonly string[] | undefined, values: readonly string[]) =>
    wanted === undefined || wanted.length === 0 || values.some((value) => wanted.includes(value))
  return (slot) => {
    const document = index.documents.get(slot)
    if (document === undefined || !isFor(document, viewer)) return false
    const { lang, product, version, os, type, confidence } = document.facets
    if (confidence === 'archived' && !filters.confidence?.includes('archived')) return false
    return (
      holds(filters.in, [lang]) &&
      holds(filters.product, product) &&
      holds(filters.version, version) &&
      holds(filters.os, os) &&
      holds(filters.type, [type]) &&
      holds(filters.confidence, [confidence])
    )
  }
}

function isFor(document: IndexedDocument, viewer: Audience): boolean {
  return (document.viewers & (1 << audienceRank(viewer))) !== 0
}

function unique(documents: readonly IndexedDocument[], k: number): string[] {
  return [...new Set(documents.map(({ articleId }) => articleId))].slice(0, k)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
