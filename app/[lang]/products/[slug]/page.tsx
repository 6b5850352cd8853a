import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { currentActor } from '#lib/access/session.ts'
import { count, fill } from '#lib/i18n/fill.ts'
import { isUiLanguage, messages } from '#lib/i18n/messages.ts'
import { SearchBody } from '#lib/search/query.ts'
import { readProduct } from '#lib/use-cases/read-product.ts'
import { searchArticles } from '#lib/use-cases/search-articles.ts'
import { wiring } from '#lib/wiring.ts'
import { Header } from '../../../_components/header.tsx'
import { ResultCard } from '../../../_components/result-card.tsx'

interface ProductPageProps {
  readonly params: Promise<{ lang: string; slug: string }>
  readonly searchParams: Promise<{ offset?: string }>
}

const perPage = 20

async function load(lang: string, slug: string) {
  if (!isUiLanguage(lang)) return undefined
  const wired = await wiring()
  const scope = wired.scopeOf(await currentActor())
  const product = readProduct(wired, scope, decoded(slug))
  return product === undefined ? undefined : { lang, wired, scope, product }
}

/** Next hands over the address as it was sent. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  const { lang, slug } = await params
  const found = await load(lang, slug)
  if (found === undefined) return {}
  const { name } = found.product
  return { title: name, description: fill(messages(found.lang).product.about, { name }) }
}

export default async function ProductPage({ params, searchParams }: ProductPageProps) {
  const { lang: wanted, slug } = await params
  const found = await load(wanted, slug)
  if (found === undefined) notFound()
  const { lang, wired, scope, product } = found
  const { offset = 0 } = SearchBody.safeParse({ text: '', ...(await searchParams) }).data ?? {}
  const { hits, total } = await searchArticles(wired, scope, {
    ...SearchBody.parse({ text: '', limit: perPage, offset }),
    product: [product.name],
    lang,
  })
  const t = messages(lang)
  const address = `/${lang}/products/${slug}`
  return (
    <>
      <Header
        lang={lang}
        name={wired.shelf.settings.site.name[lang]}
        withSearch
        otherUrl={`/${lang === 'zh' ? 'en' : 'zh'}/products/${slug}`}
      />
      <main id="content" className="listing">
        <p className="crumb">
          <a href={`/${lang}/products`}>{t.product.all}</a>
        </p>
        <h1>{product.name}</h1>
        <dl className="facts">
          <Fact name={t.product.vendor} values={product.vendor === undefined ? [] : [product.vendor]} />
          <Fact name={t.product.aliases} values={product.aliases} />
          <Fact name={t.product.versions} values={product.versions} />
        </dl>
        <p className="status">{count(t.product.articles, product.articles)}</p>
        <ol className="cards">
          {hits.map((hit) => (
            <li key={hit.id}>
              <ResultCard hit={hit} heading="h2" lang={lang} t={t} />
            </li>
          ))}
        </ol>
        {(offset > 0 || offset + hits.length < total.value) && (
          <nav className="pages">
            {offset > 0 && (
              <a href={`${address}?offset=${Math.max(0, offset - perPage)}`}>{t.search.previous}</a>
            )}
            {offset + hits.length < total.value && (
              <a href={`${address}?offset=${offset + perPage}`}>{t.search.more}</a>
            )}
          </nav>
        )}
      </main>
    </>
  )
}

function Fact({ name, values }: { name: string; values: readonly string[] }) {
  if (values.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{values.join(', ')}</dd>
    </div>
  )
}
