import type { Scope } from '#lib/access/policy.ts'
import { mayRead } from '#lib/access/policy.ts'
import type { Audience } from '#lib/access/roles.ts'
import type { ProjectedArticle } from '#lib/articles/projection.ts'
import type { Language } from '#lib/articles/schema.ts'
import { type Reason, reasonsOf, type Segment, snippetOf } from '#lib/search/explain.ts'
import { countFacets, type FacetCount } from '#lib/search/facets.ts'
import type { Plan, Verdict } from '#lib/search/plan.ts'
import { planQuery } from '#lib/search/planner.ts'
import { filtersOf, readablePart, type SearchRequest } from '#lib/search/query.ts'
import { type RankedHit, rank, type Tier } from '#lib/search/rank.ts'
import { mostCandidates } from '#lib/search/weights.ts'
import type { SignatureKind } from '#lib/signatures/kinds.ts'
import { fold } from '#lib/text/normalize.ts'
import type { Wiring } from '#lib/wiring.ts'

export interface Hit {
  readonly id: string
  readonly lang: Language
  readonly title: string
  /** Path of the article's page in the reader's language. */
  readonly url: string
  readonly audience: Audience
  readonly confidence: ProjectedArticle['confidence']
  readonly tier: Tier
  /** 0 to 1; comparable within one answer only. */
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly snippet: readonly Segment[]
  readonly firstStep: string | null
  readonly check: string | null
  /** Whether `check` is a command and not a sentence. */
  readonly checkIsCommand: boolean
  readonly updated: string
  readonly verifiedOn: string | null
}

export interface SearchAnswer {
  readonly query: string
  readonly plan: {
    readonly mode: Plan['mode']
    readonly signatures: readonly {
      readonly kind: SignatureKind
      readonly value: string
      readonly verdict?: Verdict
    }[]
    /** Words that were understood, rarest first. */
    readonly terms: readonly string[]
    readonly phrases: readonly string[]
    readonly prefix: string | null
    readonly meaning: 'off'
  }
  readonly hits: readonly Hit[]
  readonly total: { readonly value: number; readonly exact: boolean }
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>
  readonly engine: string
  readonly degraded: boolean
  readonly truncated: boolean
  readonly tookMs: number
}

/** Finds articles by what somebody sees, types or pastes; an empty text lists them, newest first. */
export async function searchArticles(
  wiring: Wiring,
  scope: Scope,
  request: SearchRequest,
): Promise<SearchAnswer> {
  const started = performance.now()
  const { text, truncated } = readablePart(request.text)
  const filters = filtersOf(request)
  const plan = planQuery(text, wiring.resident.vocabulary(scope), {
    without: request.without ?? [],
    synonyms: wiring.shelf.synonyms,
    casePatterns: mayRead(scope, 'internal') ? wiring.shelf.settings.site.casePatterns : [],
  })
  const ids = await wiring.engine.retrieve(plan, scope, filters, mostCandidates)
  const evidence = wiring.resident.evidence(plan, scope, filters, ids)
  const ranked = rank(plan, evidence, request.lang).flatMap((hit) => {
    // Checked again against the articles themselves: an index may lag behind, an answer may not.
    const wanted =
      filters.in === undefined
        ? (request.lang ?? hit.evidence.document.facets.lang)
        : hit.evidence.document.facets.lang
    const view = wiring.shelf.library.view(hit.articleId, wanted, scope)
    return view !== undefined && plan.phrases.every((phrase) => holds(view, phrase)) ? [{ hit, view }] : []
  })
  const page = ranked.slice(request.offset, request.offset + request.limit)
  return {
    query: text.length > 1000 ? `${text.slice(0, 1000)}…` : text,
    plan: describe(plan),
    hits: page.map(({ hit, view }) => toHit(plan, hit, view, request.lang)),
    total: { value: ranked.length, exact: ids.length < mostCandidates },
    facets: countFacets(
      ranked.map(({ hit, view }) => ({ ...hit.evidence.document.facets, lang: view.languages })),
    ),
    engine: wiring.engine.name,
    degraded: false,
    truncated,
    tookMs: Math.round((performance.now() - started) * 100) / 100,
  }
}

function describe(plan: Plan): SearchAnswer['plan'] {
  return {
    mode: plan.mode,
    signatures: plan.signatures.map(({ kind, value, verdict }) =>
      verdict === undefined ? { kind, value } : { kind, value, verdict },
    ),
    terms: plan.words.map(({ text }) => text),
    phrases: plan.phrases,
    prefix: plan.prefix ?? null,
    meaning: 'off',
  }
}

function holds(view: ProjectedArticle, phrase: string): boolean {
  const texts = [view.title, ...view.symptoms, ...view.aliases, ...view.pieces.map(({ text }) => text)]
  return texts.some((text) => fold(text).includes(phrase))
}

function toHit(plan: Plan, hit: RankedHit, view: ProjectedArticle, lang: Language | undefined): Hit {
  return {
    id: view.id,
    lang: view.lang,
    title: view.title,
    url: `/${lang ?? view.lang}/articles/${view.id}/${view.slug}`,
    audience: view.audience,
    confidence: view.confidence,
    tier: hit.tier,
    score: Math.round(hit.score * 1000) / 1000,
    reasons: plan.mode === 'empty' ? [] : reasonsOf(plan, hit),
    snippet: snippetOf(view, hit),
    firstStep: view.firstStep ?? null,
    check: view.check?.text ?? null,
    checkIsCommand: view.check?.command ?? false,
    updated: view.updated,
    verifiedOn: view.verifiedOn ?? null,
  }
}
