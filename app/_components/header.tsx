import { messages, type UiLanguage } from '#lib/i18n/messages.ts'
import { LanguageLink } from './language-link.tsx'

interface HeaderProps {
  readonly lang: UiLanguage
  readonly name: string
  /** The same page in the other language. */
  readonly otherUrl: string
  /** Home has the box itself. */
  readonly withSearch: boolean
}

/** The way home, the box that `/` goes to, and the other language. */
export function Header({ lang, name, otherUrl, withSearch }: HeaderProps) {
  const { site, search } = messages(lang)
  return (
    <header className="head">
      <a className="name" href={`/${lang}`}>
        {name}
      </a>
      {withSearch && (
        <search>
          <form action={`/${lang}/search`} method="post">
            <input
              type="search"
              name="q"
              placeholder={search.placeholder}
              aria-label={search.label}
              data-search-box
            />
          </form>
        </search>
      )}
      <a className="head-link" href={`/${lang}/products`}>
        {site.products}
      </a>
      <LanguageLink href={otherUrl} lang={lang === 'zh' ? 'en' : 'zh-CN'}>
        {site.otherLanguage}
      </LanguageLink>
    </header>
  )
}
