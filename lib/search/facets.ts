/** Counts over the ranked candidates: the same code for every engine. */
import type { Facets } from './document.ts'

export interface FacetCount {
  readonly value: string
  readonly count: number
}

const facetNames = [
  'product',
  'version',
  'os',
  'type',
  'confidence',
  'lang',
] as const satisfies (keyof Facets)[]

/**
 * How many articles hold each value, most first.
 * @param articles facets of each hit; its language is every one that it can be read in
 */
export function countFacets(
  articles: readonly (Omit<Facets, 'lang'> & { readonly lang: readonly string[] })[],
): Record<string, FacetCount[]> {
  return Object.fromEntries(
    facetNames.map((name) => {
      const counts = new Map<string, number>()
      for (const article of articles) {
        const values = article[name]
        for (const value of new Set(typeof values === 'string' ? [values] : values))
          counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      const sorted = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
      return [name, sorted.map(([value, count]) => ({ value, count }))]
    }),
  )
}
