/** What the API takes in an address; a longer text is posted, and a page that did so leaves it out of its own. */
export const longestInAddress = 200

export interface AddressedSearch {
  readonly q: string
  readonly without?: readonly string[]
  readonly offset?: number
}

export function searchAddress(lang: string, { q, without = [], offset = 0 }: AddressedSearch): string {
  const parameters = new URLSearchParams()
  if (q.trim() !== '') parameters.set('q', q)
  for (const chip of without) parameters.append('without', chip)
  if (offset > 0) parameters.set('offset', String(offset))
  const query = parameters.toString()
  return query === '' ? `/${lang}` : `/${lang}?${query}`
}
