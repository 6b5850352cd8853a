/** A small shelf in memory: articles in short form, searched the way the verb does it. */
import { scopeOfAudience } from '#lib/access/policy.ts'
import type { Audience } from '#lib/access/roles.ts'
import type { Article, Twin } from '#lib/articles/article.ts'
import type { Language } from '#lib/articles/schema.ts'
import { documentsOf, type SearchDocument } from '#lib/search/document.ts'
import { EmbeddedEngine } from '#lib/search/embedded/embedded-engine.ts'
import { type PlannerOptions, planQuery } from '#lib/search/planner.ts'
import type { Filters, SearchEngine } from '#lib/search/port.ts'
import { type RankedHit, rank } from '#lib/search/rank.ts'

export interface ShortArticle {
  readonly id: string
  readonly title: string
  readonly lang?: Language
  readonly audience?: Audience
  readonly confidence?: Article['confidence']
  readonly symptoms?: readonly string[]
  readonly aliases?: readonly string[]
  readonly signatures?: Article['signatures']
  readonly products?: Article['products']
  readonly body?: string
  readonly updated?: string
  readonly cases?: string[]
}

export function article(short: ShortArticle): Article {
  const { id, title, lang = 'zh', updated = '2026-01-01' } = short
  const twin: Twin = {
    lang,
    title,
    symptoms: short.symptoms ?? [],
    aliases: short.aliases ?? [],
    updated,
    translatedFrom: undefined,
    body: short.body ?? '',
    bodyLine: 1,
    path: `articles/${id}-x/${lang}.md`,
    hash: '0'.repeat(12),
  }
  return {
    id,
    slug: 'x',
    folder: `articles/${id}-x`,
    primary: lang,
    twins: { [lang]: twin },
    images: [],
    type: 'problem',
    audience: short.audience ?? 'public',
    confidence: short.confidence ?? 'unverified',
    governance: 'experience',
    products: short.products ?? [],
    signatures: short.signatures ?? [],
    fixStatus: 'resolved',
    cases: short.cases ?? [],
    sources: [],
    owner: 'team',
    created: updated,
    verifyEvery: '180d',
    related: [],
    searchTests: { must: [], mustNot: [] },
  }
}

export function documents(articles: readonly Article[]): SearchDocument[] {
  const byId = new Map(articles.map((one) => [one.id, one]))
  return articles.flatMap((one) =>
    documentsOf(one, 'internal', { lookup: (id) => byId.get(id), aliases: () => [] }),
  )
}

export interface Shelf {
  readonly engine: SearchEngine
  readonly resident: EmbeddedEngine
  readonly search: (
    audience: Audience,
    text: string,
    options?: PlannerOptions & { filters?: Filters; prefer?: Language },
  ) => Promise<RankedHit[]>
  /** Ids of the hits, in order. */
  readonly ids: (audience: Audience, text: string) => Promise<string[]>
}

/** @param engine the one under test; the embedded one by default */
export async function shelf(short: readonly ShortArticle[], engine?: SearchEngine): Promise<Shelf> {
  const resident = new EmbeddedEngine()
  const all = documents(short.map(article))
  await resident.rebuild(all)
  const used = engine ?? resident
  if (engine !== undefined) await engine.rebuild(all)
  const search: Shelf['search'] = async (audience, text, options = {}) => {
    const scope = scopeOfAudience(audience)
    const plan = planQuery(text, resident.vocabulary(scope), options)
    const ids = await used.retrieve(plan, scope, options.filters ?? {}, 200)
    return rank(plan, resident.evidence(plan, scope, options.filters ?? {}, ids), options.prefer)
  }
  return {
    engine: used,
    resident,
    search,
    ids: async (audience, text) => (await search(audience, text)).map(({ articleId }) => articleId),
  }
}
