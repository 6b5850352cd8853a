/** What the API takes in an address; a longer text is posted, and a page that did so leaves it out of its own. */
export const longestInAddress = 200

/** What results can be narrowed by, as addresses and the API name it. */
export const filterNames = ['product', 'in', 'confidence', 'type'] as const
export type FilterName = (typeof filterNames)[number]
/** One value for each name that was chosen. */
export type Chosen = Readonly<Partial<Record<FilterName, string>>>

export interface AddressedSearch {
  readonly q: string
  readonly without?: readonly string[]
  readonly offset?: number
  readonly chosen?: Chosen
}

export function searchAddress(
  lang: string,
  { q, without = [], offset = 0, chosen = {} }: AddressedSearch,
): string {
  const parameters = new URLSearchParams()
  if (q.trim() !== '') parameters.set('q', q)
  for (const chip of without) parameters.append('without', chip)
  for (const name of filterNames) if (chosen[name] !== undefined) parameters.set(name, chosen[name])
  if (offset > 0) parameters.set('offset', String(offset))
  const query = parameters.toString()
  return query === '' ? `/${lang}` : `/${lang}?${query}`
}

/** The way back: what an address says beside its text. */
export function chosenIn(parameters: URLSearchParams): Chosen {
  return Object.fromEntries(
    filterNames.flatMap((name) => (parameters.get(name) ? [[name, parameters.get(name)]] : [])),
  )
}
