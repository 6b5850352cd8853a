/**
 * The only way out for an article: what one scope sees of it, named field by field. What is not named here
 * does not leave.
 */
import { mayRead, type Scope } from '#lib/access/policy.ts'
import { type Check, checkOf, firstStepOf, type Piece, piecesOf } from '#lib/markdown/excerpts.ts'
import { parseMarkdown } from '#lib/markdown/parse.ts'
import { citationsOf, projectBody } from '#lib/markdown/project.ts'
import { type Article, type ArticleVisibility, isOutdated, twinsOf } from './article.ts'
import type { Language } from './schema.ts'

export interface ProjectedArticle {
  readonly id: string
  readonly slug: string
  readonly lang: Language
  /** All languages the article can be read in. */
  readonly languages: readonly Language[]
  /** The translation was made from an older state of the other twin. */
  readonly outdated: boolean
  readonly title: string
  readonly symptoms: readonly string[]
  readonly aliases: readonly string[]
  readonly type: Article['type']
  readonly audience: Article['audience']
  readonly confidence: Article['confidence']
  readonly governance: Article['governance']
  readonly products: Article['products']
  readonly signatures: Article['signatures']
  readonly fixStatus: Article['fixStatus']
  readonly fixedIn: string | undefined
  readonly sources: Article['sources']
  readonly created: string
  readonly updated: string
  readonly verifiedOn: string | undefined
  readonly verifyEvery: string
  readonly related: readonly string[]
  readonly supersededBy: string | undefined
  readonly withdrawn: Article['withdrawn']
  readonly source: Article['source']
  /** Internal scope only; empty for everybody else. */
  readonly cases: readonly string[]
  readonly owner: string | undefined
  /** Markdown. */
  readonly body: string
  readonly pieces: readonly Piece[]
  readonly firstStep: string | undefined
  readonly check: Check | undefined
  /** Images that this view of the text shows; no other image of the article exists for the reader. */
  readonly images: readonly string[]
}

/** Which article an id names; the library knows. */
export type Lookup = (id: string) => ArticleVisibility | undefined

/** Whether the article exists for the scope at all. Drafts exist for nobody who only reads. */
export function isVisible(article: ArticleVisibility | undefined, scope: Scope): boolean {
  return article !== undefined && article.confidence !== 'draft' && mayRead(scope, article.audience)
}

/**
 * @param wanted the reader's language; the other twin is shown where it does not exist
 * @returns `undefined` if the scope may not see the article: exactly as if there were none
 */
export function projectArticle(
  article: Article,
  wanted: Language | undefined,
  scope: Scope,
  lookup: Lookup,
): ProjectedArticle | undefined {
  const twins = twinsOf(article, wanted)
  const twin = twins[0]
  if (twin === undefined || !isVisible(article, scope)) return undefined
  const internal = mayRead(scope, 'internal')
  const mayFollow = (id: string) => isVisible(lookup(id), scope)
  const body = article.withdrawn === undefined ? projectBody(twin.body, { internal, mayFollow }) : ''
  const tree = parseMarkdown(body)
  return {
    id: article.id,
    slug: article.slug,
    lang: twin.lang,
    languages: twins.map(({ lang }) => lang),
    outdated: isOutdated(article, twin),
    title: twin.title,
    symptoms: twin.symptoms,
    aliases: twin.aliases,
    type: article.type,
    audience: article.audience,
    confidence: article.confidence,
    governance: article.governance,
    products: article.products,
    signatures: article.signatures,
    fixStatus: article.fixStatus,
    fixedIn: article.fixedIn,
    sources: article.sources,
    created: article.created,
    updated: twin.updated,
    verifiedOn: article.verifiedOn,
    verifyEvery: article.verifyEvery,
    related: article.related.filter(mayFollow),
    supersededBy: onlyIf(article.supersededBy, mayFollow),
    withdrawn: withdrawnFor(article.withdrawn, mayFollow),
    source: article.source,
    cases: internal ? article.cases : [],
    owner: internal ? article.owner : undefined,
    body,
    pieces: piecesOf(tree),
    firstStep: firstStepOf(tree),
    check: checkOf(tree),
    images: citationsOf(tree).images.filter((name) => article.images.includes(name)),
  }
}

function onlyIf(id: string | undefined, mayFollow: (id: string) => boolean): string | undefined {
  return id !== undefined && mayFollow(id) ? id : undefined
}

function withdrawnFor(
  withdrawn: Article['withdrawn'],
  mayFollow: (id: string) => boolean,
): Article['withdrawn'] {
  if (withdrawn === undefined) return undefined
  const { on, reason } = withdrawn
  const replacement = onlyIf(withdrawn.replacement, mayFollow)
  return replacement === undefined ? { on, reason } : { on, reason, replacement }
}
