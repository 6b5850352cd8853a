import { isAbsolute, relative } from 'node:path'
import { type Scope, scopeOfAudience } from '#lib/access/policy.ts'
import type { Article } from '#lib/articles/article.ts'
import { lineOfKey } from '#lib/articles/checks/content-check.ts'
import { reviewArticle } from '#lib/articles/checks/content-problems.ts'
import { LikenessIndex } from '#lib/articles/checks/likeness.ts'
import type { Problem } from '#lib/articles/problem.ts'
import { isVisible } from '#lib/articles/projection.ts'
import type { Language } from '#lib/articles/schema.ts'
import { findSensitive } from '#lib/redaction/find.ts'
import type { Wiring } from '#lib/wiring.ts'

/** Ids of the articles that a search finds, best first, ten or more if there are. */
export type FindIds = (scope: Scope, text: string, lang: Language) => Promise<readonly string[]>

/** How far down a wanted article may stand, and how far down an unwanted one still disturbs. */
const wantedWithin = 3
const unwantedWithin = 10

export interface CheckedContent {
  /** Whether there are no errors; warnings are no reason to fail. */
  readonly ok: boolean
  readonly problems: readonly Problem[]
  /** How good each article is by the content standard, by id; withdrawn ones have no score. */
  readonly scores: readonly ArticleScore[]
}

export interface ArticleScore {
  readonly id: string
  /** 0 to 100. */
  readonly score: number
  /** Names of the criteria that are not met. */
  readonly failed: readonly string[]
}

/**
 * Everything that is wrong with the settings and the articles, by path and line. Nothing is changed.
 * @param wiring of an instance that holds internal text (`AUDIENCE_MAX=internal`); what is not loaded is not checked
 * @param search finds articles for their own `searchTests`
 * @param paths only what is at or below these, absolute or relative to the content folder; none means all
 * @param today `YYYY-MM-DD`, for what has not been looked at in time
 * @throws what `search` throws
 */
export async function checkContent(
  { shelf, config }: Wiring,
  search: FindIds,
  paths: readonly string[] = [],
  today = new Date().toISOString().slice(0, 10),
): Promise<CheckedContent> {
  const { library, settings } = shelf
  const prefixes = paths.map((path) => relativeTo(config.contentDir, path))
  const isWanted = (path: string) => prefixes.length === 0 || prefixes.some((prefix) => covers(prefix, path))
  const touches = ({ folder }: Article) =>
    isWanted(folder) || prefixes.some((prefix) => covers(folder, prefix))

  const problems: Problem[] = [...settings.problems, ...library.problems]
  const scores: ArticleScore[] = []
  const likeness = new LikenessIndex(library.articles)
  const surroundings = {
    products: settings.products,
    names: settings.redaction,
    today,
    alike: (article: Article) => likeness.alike(article),
  }
  for (const article of library.articles) {
    if (!touches(article)) continue
    const review = reviewArticle(article, library, surroundings)
    problems.push(...review.problems)
    problems.push(...(await searchProblems(article, search)))
    if (review.quality !== undefined) scores.push({ id: article.id, ...review.quality })
  }
  const wanted = problems.filter(({ path }) => isWanted(path)).sort(byPlace)
  return {
    ok: wanted.every(({ severity }) => severity !== 'error'),
    problems: wanted,
    scores: scores.sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** The article's own queries, searched as its own readers would; one that no search shows has none to answer. */
async function searchProblems(article: Article, search: FindIds): Promise<Problem[]> {
  const scope = scopeOfAudience(article.audience)
  const twin = article.twins[article.primary]
  const isShown =
    isVisible(article, scope) && article.confidence !== 'archived' && article.withdrawn === undefined
  if (twin === undefined || !isShown) return []
  const problems: Problem[] = []
  for (const list of ['must', 'mustNot'] as const)
    for (const [i, query] of article.searchTests[list].entries()) {
      const place = (await search(scope, query, article.primary)).indexOf(article.id) + 1
      const fault = list === 'must' ? missing(place) : disturbing(place)
      if (fault === undefined) continue
      const quoted = findSensitive(query).length === 0 ? `“${query}” ` : 'the query '
      const line = lineOfKey(twin, ['searchTests', list, i])
      problems.push({
        path: twin.path,
        line,
        rule: 'search-tests',
        severity: 'error',
        message: quoted + fault.message,
        fix: fault.fix,
      })
    }
  return problems
}

function missing(place: number) {
  if (place >= 1 && place <= wantedWithin) return undefined
  return {
    message:
      place === 0
        ? 'does not find this article'
        : `finds this article at place ${place} and not among the first ${wantedWithin}`,
    fix: 'add what the caller says to the symptoms or aliases, in other words than the query',
  }
}

function disturbing(place: number) {
  if (place === 0 || place > unwantedWithin) return undefined
  return {
    message: `finds this article at place ${place}, and should not among the first ${unwantedWithin}`,
    fix: 'take out the words that do not belong to this issue, or the query if it does',
  }
}

function relativeTo(contentDir: string, path: string): string {
  const inside = isAbsolute(path) ? relative(contentDir, path) : path
  return inside
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+|\/+$/g, '')
    .replace(/^\.$/, '')
}

/** `articles/KB0001` covers `articles/KB0001-its-name/zh.md`, but not `articles/KB00012-…`. */
function covers(prefix: string, path: string): boolean {
  return (
    prefix === '' ||
    path === prefix ||
    path.startsWith(`${prefix}/`) ||
    (/KB\d+$/.test(prefix) && path.startsWith(`${prefix}-`))
  )
}

function byPlace(a: Problem, b: Problem): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line
}
