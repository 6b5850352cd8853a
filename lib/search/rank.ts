/** One order for every engine: telling signatures, then (for short queries) all words, then one score. */

import type { Language } from '#lib/articles/schema.ts'
import { kinds } from '#lib/signatures/kinds.ts'
import type { Evidence, SignatureMatch } from './evidence.ts'
import type { Plan } from './plan.ts'
import { confidencePrior, tellingFrequency } from './weights.ts'

export type Tier = 'signature' | 'all-terms' | 'some-terms'

export interface RankedHit {
  readonly articleId: string
  readonly evidence: Evidence
  readonly tier: Tier
  readonly score: number
}

/** Queries of more words are descriptions; demanding all of them would put chance above relevance. */
const shortQuery = 4

/**
 * Orders evidence into hits, one an article: its best language counts, the reader's language on a tie.
 * The order is total, so that pages are stable.
 */
export function rank(plan: Plan, evidence: readonly Evidence[], prefer: Language | undefined): RankedHit[] {
  const best = new Map<string, RankedHit>()
  for (const one of evidence) {
    const hit = toHit(plan, one)
    if (hit === undefined) continue
    const other = best.get(hit.articleId)
    if (other === undefined || order(hit, other, prefer) < 0) best.set(hit.articleId, hit)
  }
  return [...best.values()].sort((a, b) => order(a, b, prefer))
}

function toHit(plan: Plan, evidence: Evidence): RankedHit | undefined {
  const { articleId, facets } = evidence.document
  const score = Math.min(1, evidence.score * confidencePrior[facets.confidence])
  const hit = (tier: Tier): RankedHit => ({ articleId, evidence, tier, score })
  if (plan.mode === 'empty') return hit('all-terms')
  if (evidence.signatures.some(isTelling)) return hit('signature')
  const matched = new Set(evidence.terms.map(({ term }) => term))
  const found = plan.words.filter(({ terms, instead }) =>
    [terms, ...instead].some((wording) => wording.length > 0 && wording.every((term) => matched.has(term))),
  )
  const isShort = plan.words.length > 0 && plan.words.length <= shortQuery
  const hasAll = found.length === plan.words.length && evidence.signatures.length === plan.signatures.length
  if (isShort && hasAll) return hit('all-terms')
  // Single characters alone are chance: 打印 and 印章 share one and nothing else.
  const telling =
    evidence.signatures.length > 0 ||
    evidence.terms.some(({ term }) => plan.terms[term]?.supporting === false)
  return telling ? hit('some-terms') : undefined
}

/** Whether a signature identifies the issue, or is only one word among many in a log. */
export function isTelling({ planned, signature, frequency }: SignatureMatch): boolean {
  return signature.listed || kinds[planned.kind].telling || frequency <= tellingFrequency
}

const tiers: Readonly<Record<Tier, number>> = { signature: 0, 'all-terms': 1, 'some-terms': 2 }

function order(a: RankedHit, b: RankedHit, prefer: Language | undefined): number {
  const [one, other] = [a.evidence.document, b.evidence.document]
  return (
    tiers[a.tier] - tiers[b.tier] ||
    b.score - a.score ||
    -compare(one.updated, other.updated) ||
    compare(one.articleId, other.articleId) ||
    Number(other.facets.lang === prefer) - Number(one.facets.lang === prefer) ||
    compare(one.id, other.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
