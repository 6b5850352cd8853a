import type { Scope } from '#lib/access/policy.ts'
import type { ProjectedArticle } from '#lib/articles/projection.ts'
import type { Language } from '#lib/articles/schema.ts'
import type { Wiring } from '#lib/wiring.ts'

export interface ArticleLink {
  readonly id: string
  readonly title: string
  readonly lang: Language
  readonly url: string
}

export interface ArticleAnswer {
  readonly article: ProjectedArticle
  /** Path of the article's page in each language it can be read in. */
  readonly urls: Readonly<Partial<Record<Language, string>>>
  readonly related: readonly ArticleLink[]
  /** The article to read instead: of one that is superseded or withdrawn, if the scope may see it. */
  readonly successor: ArticleLink | undefined
}

/**
 * One article as the scope sees it, in the wanted language or else the other.
 * @returns `undefined` for an id that does not exist and for one the scope may not see, alike
 */
export async function readArticle(
  { shelf }: Wiring,
  scope: Scope,
  { id, lang }: { readonly id: string; readonly lang: Language | undefined },
): Promise<ArticleAnswer | undefined> {
  if (!/^KB\d{4,12}$/.test(id)) return undefined
  await shelf.refresh(id)
  const article = shelf.library.view(id, lang, scope)
  if (article === undefined) return undefined
  const link = (other: string): ArticleLink[] => {
    const view = shelf.library.view(other, lang, scope)
    return view === undefined
      ? []
      : [{ id: other, title: view.title, lang: view.lang, url: articleUrl(view, lang ?? view.lang) }]
  }
  return {
    article,
    urls: Object.fromEntries(article.languages.map((language) => [language, articleUrl(article, language)])),
    related: article.related.flatMap(link),
    successor: [article.withdrawn?.replacement, article.supersededBy]
      .flatMap((other) => (other === undefined ? [] : link(other)))
      .at(0),
  }
}

function articleUrl({ id, slug }: ProjectedArticle, lang: Language): string {
  return `/${lang}/articles/${id}/${slug}`
}
