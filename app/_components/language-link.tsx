'use client'

import type { MouseEvent, ReactNode } from 'react'

interface LanguageLinkProps {
  readonly href: string
  readonly lang: string
  readonly children: ReactNode
}

/** The same page in the other language, with what was typed since it was sent and the section one is at. */
export function LanguageLink({ href, lang, children }: LanguageLinkProps) {
  const follow = ({ currentTarget }: MouseEvent<HTMLAnchorElement>) => {
    const { search, hash } = window.location
    currentTarget.href = href.replace(/\?.*$/, '') + search + hash
  }
  return (
    <a className="language" href={href} lang={lang} hrefLang={lang} onClick={follow} onAuxClick={follow}>
      {children}
    </a>
  )
}
