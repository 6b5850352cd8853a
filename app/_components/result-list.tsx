import type { Messages } from '#lib/i18n/en.ts'
import { count, fill } from '#lib/i18n/fill.ts'
import type { Hit, SearchAnswer } from '#lib/use-cases/search-articles.ts'
import { ResultCard } from './result-card.tsx'
import { type AddressedSearch, searchAddress } from './search-address.ts'

export type ResultWords = Pick<Messages, 'search' | 'kind' | 'verdict' | 'confidence' | 'article'>

interface ResultListProps {
  readonly lang: string
  readonly t: ResultWords
  readonly answer: SearchAnswer
  readonly search: AddressedSearch
  readonly perPage: number
  /** Turns the page of a text that no address holds. */
  readonly onTurn?: ((offset: number) => void) | undefined
}

/** Hits in their order; those that match only in part stand apart and say so. */
export function ResultList({ lang, t, answer, search, perPage, onTurn }: ResultListProps) {
  const { hits, total, truncated } = answer
  const whole = hits.filter(({ tier }) => tier !== 'some-terms')
  const partly = hits.filter(({ tier }) => tier === 'some-terms')
  const offset = search.offset ?? 0
  const pageAt = (at: number, label: string) => (
    <a
      href={searchAddress(lang, { ...search, offset: at })}
      onClick={(event) => {
        if (onTurn === undefined) return
        event.preventDefault()
        onTurn(at)
      }}
    >
      {label}
    </a>
  )
  return (
    <>
      {truncated && <p className="hint">{t.search.truncated}</p>}
      <Cards heading="h2" hits={whole} lang={lang} t={t} />
      {partly.length > 0 && <h2 className="divider">{t.search.partly}</h2>}
      <Cards heading="h3" hits={partly} lang={lang} t={t} />
      {hits.length === 0 && (
        <div className="nothing">
          <p>{t.search.nothing}</p>
          <p className="hint">{t.search.nothingHint}</p>
        </div>
      )}
      {(offset > 0 || offset + hits.length < total.value) && (
        <nav className="pages">
          {offset > 0 && pageAt(Math.max(0, offset - perPage), t.search.previous)}
          {offset + hits.length < total.value && pageAt(offset + perPage, t.search.more)}
        </nav>
      )}
    </>
  )
}

interface CardsProps {
  readonly heading: 'h2' | 'h3'
  readonly hits: readonly Hit[]
  readonly lang: string
  readonly t: ResultWords
}

function Cards({ heading, hits, lang, t }: CardsProps) {
  if (hits.length === 0) return null
  return (
    <ol className="cards">
      {hits.map((hit) => (
        <li key={hit.id}>
          <ResultCard hit={hit} heading={heading} lang={lang} t={t} />
        </li>
      ))}
    </ol>
  )
}

/** “3 articles”, or “At least 200 articles” where counting stopped. */
export function totalText(t: ResultWords['search'], { value, exact }: SearchAnswer['total']): string {
  return exact ? count(t.results, value) : fill(t.atLeast, { n: value })
}
