import { languageTag, messages, type UiLanguage } from '#lib/i18n/messages.ts'
import type { VerifiedEntry } from '#lib/use-cases/list-verified.ts'
import type { Hit } from '#lib/use-cases/search-articles.ts'
import type { Example } from '#lib/use-cases/suggest-examples.ts'

interface WelcomeProps {
  readonly lang: UiLanguage
  readonly examples: readonly Example[]
  readonly recent: readonly Hit[]
  readonly verified: readonly VerifiedEntry[]
}

/** The empty page: searches that work, and what changed last. Nothing else. */
export function Welcome({ lang, examples, recent, verified }: WelcomeProps) {
  const { search, example, confidence, article } = messages(lang)
  return (
    <div className="welcome">
      {examples.length > 0 && (
        <section aria-labelledby="examples">
          <h2 id="examples">{search.examples}</h2>
          <ul className="examples">
            {examples.map(({ kind, text }) => (
              <li key={kind}>
                <a href={`/${lang}?${new URLSearchParams({ q: text })}`}>
                  <span className="example-kind">{example[kind]}</span>
                  <span className={kind === 'sentence' ? 'example-text' : 'example-text mono'}>{text}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {verified.length > 0 && (
        <section aria-labelledby="verified">
          <h2 id="verified">{search.verified}</h2>
          <ul className="recent">
            {verified.map((entry) => (
              <li key={entry.id}>
                <a href={entry.url} lang={entry.lang === lang ? undefined : languageTag(entry.lang)}>
                  {entry.title}
                </a>
                <span className="recent-state">
                  <span className="mono">{entry.id}</span> ·{' '}
                  <time dateTime={entry.verifiedOn}>{entry.verifiedOn}</time>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {recent.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">{search.recent}</h2>
          <ul className="recent">
            {recent.map((hit) => (
              <li key={hit.id}>
                <a href={hit.url} lang={hit.lang === lang ? undefined : hit.lang === 'zh' ? 'zh-CN' : 'en'}>
                  {hit.title}
                </a>
                <span className="recent-state">
                  <span className="mono">{hit.id}</span> · {confidence[hit.confidence]} · {article.updated}{' '}
                  <time dateTime={hit.updated}>{hit.updated}</time>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="hint">{search.hint}</p>
    </div>
  )
}
