import type { ProjectedArticle } from '#lib/articles/projection.ts'
import { fill } from '#lib/i18n/fill.ts'
import { languageTag, messages, type UiLanguage } from '#lib/i18n/messages.ts'
import type { ArticleLink } from '#lib/use-cases/read-article.ts'

interface ArticleFootProps {
  readonly lang: UiLanguage
  readonly article: ProjectedArticle
  readonly related: readonly ArticleLink[]
  readonly disclaimer: string | undefined
}

/** Where it comes from and where to go on. */
export function ArticleFoot({ lang, article, related, disclaimer }: ArticleFootProps) {
  const { article: t } = messages(lang)
  return (
    <footer className="article-foot">
      {article.cases.length > 0 && (
        <section>
          <h2>{t.cases}</h2>
          <p className="mono">{article.cases.join(', ')}</p>
        </section>
      )}
      {related.length > 0 && (
        <section>
          <h2>{t.related}</h2>
          <ul>
            {related.map((link) => (
              <li key={link.id}>
                <a href={link.url} lang={languageTag(link.lang)}>
                  {link.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {article.sources.length > 0 && (
        <section>
          <h2>{t.sources}</h2>
          <ul>
            {article.sources.map(({ title, url, read }) => (
              <li key={title}>
                {url === undefined ? (
                  title
                ) : (
                  <a href={url} rel="noopener noreferrer">
                    {title}
                  </a>
                )}
                {read !== undefined && <span className="quiet"> · {fill(t.readOn, { day: read })}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {disclaimer !== undefined && <p className="disclaimer">{disclaimer}</p>}
    </footer>
  )
}
