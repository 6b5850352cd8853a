import '../_styles/tokens.css'
import '../_styles/base.css'
import '../_styles/search.css'
import '../_styles/listing.css'
import '../_styles/article.css'
import '../_styles/code.css'
import '../_styles/print.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isUiLanguage, languageTag, messages } from '#lib/i18n/messages.ts'
import { wiring } from '#lib/wiring.ts'
import { fontClasses } from '../_components/fonts.ts'
import { SearchKey } from '../_components/search-key.tsx'

/** Content changes on the disk while the site runs, so nothing is rendered ahead. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafafb' },
    { media: '(prefers-color-scheme: dark)', color: '#121418' },
  ],
}

interface LayoutProps {
  readonly children: ReactNode
  readonly params: Promise<{ lang: string }>
}

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { lang } = await params
  if (!isUiLanguage(lang)) return {}
  const { shelf, config } = await wiring()
  const name = shelf.settings.site.name[lang]
  return {
    title: { default: name, template: `%s · ${name}` },
    ...(config.siteUrl === undefined ? {} : { metadataBase: new URL(config.siteUrl) }),
  }
}

export default async function RootLayout({ children, params }: LayoutProps) {
  const { lang } = await params
  if (!isUiLanguage(lang)) notFound()
  const { site } = (await wiring()).shelf.settings
  return (
    <html lang={languageTag(lang)} className={fontClasses}>
      <body>
        <a className="skip" href="#content">
          {messages(lang).site.skip}
        </a>
        <div className="page">
          {children}
          {site.icp !== undefined && <footer className="foot">{site.icp}</footer>}
        </div>
        <SearchKey />
      </body>
    </html>
  )
}
