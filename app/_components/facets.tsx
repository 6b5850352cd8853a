import type { Messages } from '#lib/i18n/en.ts'
import type { SearchAnswer } from '#lib/use-cases/search-articles.ts'
import {
  type AddressedSearch,
  type Chosen,
  type FilterName,
  filterNames,
  searchAddress,
} from './search-address.ts'

export type FacetWords = Pick<Messages, 'search' | 'facet' | 'confidence' | 'type' | 'article'>

interface FacetsProps {
  readonly lang: string
  readonly t: FacetWords
  readonly facets: SearchAnswer['facets']
  readonly search: AddressedSearch
  readonly onChoose: (chosen: Chosen) => void
}

/** Values shown of one name. */
const mostValues = 6

/** Ways to narrow the results, each with its count; a chosen one can be taken back. */
export function Facets({ lang, t, facets, search, onChoose }: FacetsProps) {
  const chosen = search.chosen ?? {}
  const groups = filterNames.flatMap((name) => {
    const values = (facets[name === 'in' ? 'lang' : name] ?? []).slice(0, mostValues)
    return values.length > 1 || chosen[name] !== undefined ? [{ name, values }] : []
  })
  if (groups.length === 0) return null
  return (
    <nav className="facets" aria-label={t.search.filters}>
      {groups.map(({ name, values }) => (
        <ul key={name} aria-label={t.facet[name]}>
          <li className="facet-name" aria-hidden="true">
            {t.facet[name]}
          </li>
          {values.map(({ value, count }) => {
            const isChosen = chosen[name] === value
            const { [name]: _, ...others } = chosen
            const next: Chosen = isChosen ? others : { ...chosen, [name]: value }
            return (
              <li key={value}>
                <a
                  href={searchAddress(lang, { ...search, chosen: next, offset: 0 })}
                  aria-current={isChosen ? 'true' : undefined}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey) return
                    event.preventDefault()
                    onChoose(next)
                  }}
                >
                  {valueText(name, value, t)} <span className="number">{isChosen ? '×' : count}</span>
                </a>
              </li>
            )
          })}
        </ul>
      ))}
    </nav>
  )
}

function valueText(name: FilterName, value: string, t: FacetWords): string {
  if (name === 'in') return t.article.readIn[value as keyof typeof t.article.readIn] ?? value
  if (name === 'confidence') return t.confidence[value as keyof typeof t.confidence] ?? value
  if (name === 'type') return t.type[value as keyof typeof t.type] ?? value
  return value
}
