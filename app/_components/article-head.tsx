import { productSlug } from '#lib/articles/product-address.ts'
import type { ProjectedArticle } from '#lib/articles/projection.ts'
import { fill } from '#lib/i18n/fill.ts'
import { languageTag, messages, type UiLanguage } from '#lib/i18n/messages.ts'
import type { ArticleLink } from '#lib/use-cases/read-article.ts'

interface ArticleHeadProps {
  readonly lang: UiLanguage
  readonly article: ProjectedArticle
  readonly successor: ArticleLink | undefined
}

/** Title, how far the article can be trusted, and what it applies to: all before the first section. */
export function ArticleHead({ lang, article, successor }: ArticleHeadProps) {
  const t = messages(lang)
  const note = t.confidenceNote[article.confidence]
  return (
    <header className="article-head">
      <h1 lang={languageTag(article.lang)}>{article.title}</h1>
      <p className="article-state">
        <span className="mono">{article.id}</span>
        <span>
          <span className={`dot confidence-${article.confidence}`} aria-hidden="true" />
          {t.confidence[article.confidence]}
        </span>
        {article.type === 'problem' && <span>{t.fixStatus[article.fixStatus]}</span>}
        {article.fixedIn !== undefined && (
          <span>
            {t.article.fixedIn} {article.fixedIn}
          </span>
        )}
        <span>
          {article.verifiedOn === undefined ? t.article.updated : t.article.verified}{' '}
          <time dateTime={article.verifiedOn ?? article.updated}>
            {article.verifiedOn ?? article.updated}
          </time>
        </span>
        {article.audience !== 'public' && <span className="badge">{t.audience[article.audience]}</span>}
      </p>
      {note !== '' && <p className="article-note">{note}</p>}
      {article.lang !== lang && <p className="article-note">{t.article.onlyIn[article.lang]}</p>}
      {article.outdated && <p className="article-note">{t.article.outdated}</p>}
      {article.withdrawn !== undefined && (
        <p className="article-note">
          {fill(t.article.withdrawn, { day: article.withdrawn.on })} {article.withdrawn.reason}
        </p>
      )}
      {successor !== undefined && (
        <p className="article-note">
          {article.withdrawn === undefined ? t.article.superseded : t.article.replacement}{' '}
          <a href={successor.url} lang={languageTag(successor.lang)}>
            {successor.title}
          </a>
        </p>
      )}
      {article.products.length > 0 && (
        <dl className="facts">
          <dt>{t.article.products}</dt>
          {article.products.map(({ name, versions, os }) => (
            <dd key={name}>
              <a href={`/${lang}/products/${encodeURIComponent(productSlug(name))}`}>{name}</a>{' '}
              {versions.join(', ')}{' '}
              {os.length > 0 && (
                <span className="quiet">{fill(t.article.system, { os: os.join(', ') })}</span>
              )}
            </dd>
          ))}
        </dl>
      )}
    </header>
  )
}
