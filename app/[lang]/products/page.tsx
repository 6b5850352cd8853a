import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { currentActor } from '#lib/access/session.ts'
import { count } from '#lib/i18n/fill.ts'
import { isUiLanguage, messages } from '#lib/i18n/messages.ts'
import { listProducts } from '#lib/use-cases/list-products.ts'
import { wiring } from '#lib/wiring.ts'
import { Header } from '../../_components/header.tsx'

interface ProductsPageProps {
  readonly params: Promise<{ lang: string }>
}

export async function generateMetadata({ params }: ProductsPageProps): Promise<Metadata> {
  const { lang } = await params
  return isUiLanguage(lang) ? { title: messages(lang).product.title } : {}
}

export default async function ProductsPage({ params }: ProductsPageProps) {
  const { lang } = await params
  if (!isUiLanguage(lang)) notFound()
  const wired = await wiring()
  const products = listProducts(wired, wired.scopeOf(await currentActor()))
  const { product: t } = messages(lang)
  return (
    <>
      <Header
        lang={lang}
        name={wired.shelf.settings.site.name[lang]}
        withSearch
        otherUrl={`/${lang === 'zh' ? 'en' : 'zh'}/products`}
      />
      <main id="content" className="listing">
        <h1>{t.title}</h1>
        {products.length === 0 && <p className="hint">{t.none}</p>}
        <ul className="products">
          {products.map(({ name, slug, vendor, articles }) => (
            <li key={name}>
              <a href={`/${lang}/products/${encodeURIComponent(slug)}`}>{name}</a>
              <span className="quiet">{vendor}</span>
              <span className="quiet number">{count(t.articles, articles)}</span>
            </li>
          ))}
        </ul>
      </main>
    </>
  )
}
