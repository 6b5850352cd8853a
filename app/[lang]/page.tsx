import { notFound } from 'next/navigation'
import { z } from 'zod'
import { currentActor } from '#lib/access/session.ts'
import { isUiLanguage, messages } from '#lib/i18n/messages.ts'
import { filterNames, SearchBody } from '#lib/search/query.ts'
import { listVerified } from '#lib/use-cases/list-verified.ts'
import { searchArticles } from '#lib/use-cases/search-articles.ts'
import { suggestExamples } from '#lib/use-cases/suggest-examples.ts'
import { wiring } from '#lib/wiring.ts'
import { Header } from '../_components/header.tsx'
import { Search } from '../_components/search.tsx'
import { type Chosen, filterNames as chosenNames, searchAddress } from '../_components/search-address.ts'
import { Welcome } from '../_components/welcome.tsx'

const perPage = 10
const recentArticles = 4

interface HomeProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What an address may say; a part that is wrong is left out, since a link may be years old. */
const Address = z.object({
  q: z.string().catch(''),
  notice: z.enum(['reduced', 'tooLarge']).optional().catch(undefined),
  without: SearchBody.shape.without.catch(undefined),
  offset: SearchBody.shape.offset.catch(0),
  ...Object.fromEntries(filterNames.map((name) => [name, SearchBody.shape[name].catch(undefined)])),
})

export default async function HomePage({ params, searchParams }: HomeProps) {
  const { lang } = await params
  if (!isUiLanguage(lang)) notFound()
  const [wired, actor, { q, notice, ...options }] = [
    await wiring(),
    await currentActor(),
    Address.parse(await searchParams),
  ]
  const scope = wired.scopeOf(actor)
  const ask = (text: string, limit: number, more = {}) =>
    searchArticles(wired, scope, { ...SearchBody.parse({ text, limit }), ...more, lang })
  const answer = q.trim() === '' ? undefined : await ask(q, perPage, options)
  const [recent, examples] = await Promise.all([ask('', recentArticles), suggestExamples(wired, scope, lang)])
  const { search, kind, verdict, confidence, article, facet, type } = messages(lang)
  const without = options.without ?? []
  const chosen = firstOf(options)
  return (
    <>
      <Header
        lang={lang}
        name={wired.shelf.settings.site.name[lang]}
        withSearch={false}
        otherUrl={searchAddress(lang === 'zh' ? 'en' : 'zh', { q, without, chosen })}
      />
      <main id="content">
        <h1 className="visually-hidden">{search.label}</h1>
        {notice !== undefined && <p className="hint notice-line">{search[notice]}</p>}
        <Search
          lang={lang}
          t={{ search, kind, verdict, confidence, article, facet, type }}
          perPage={perPage}
          initial={{ text: q, without, chosen, offset: options.offset, answer }}
        >
          <Welcome
            lang={lang}
            examples={examples}
            recent={recent.hits}
            verified={listVerified(wired, scope, { lang, limit: recentArticles })}
          />
        </Search>
      </main>
    </>
  )
}

/** An address names one value of each filter; of a list the first counts. */
function firstOf(options: Readonly<Record<string, unknown>>): Chosen {
  return Object.fromEntries(
    chosenNames.flatMap((name) => {
      const values = options[name]
      return Array.isArray(values) && typeof values[0] === 'string' ? [[name, values[0]]] : []
    }),
  )
}
