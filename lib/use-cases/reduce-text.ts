import type { Scope } from '#lib/access/policy.ts'
import { planQuery } from '#lib/search/planner.ts'
import { longestQuery, readablePart } from '#lib/search/query.ts'
import type { Wiring } from '#lib/wiring.ts'

/** A long text as its signatures and rarest words, short enough for an address (`longestQuery`). */
export function reduceText({ resident }: Wiring, scope: Scope, text: string): string {
  const { signatures, words } = planQuery(readablePart(text).text, resident.vocabulary(scope))
  let reduced = ''
  for (const part of [
    ...signatures.map(({ value }) => value),
    ...words.filter(({ frequency }) => frequency > 0).map((word) => word.text),
  ]) {
    const longer = reduced === '' ? part : `${reduced} ${part}`
    if (longer.length <= longestQuery) reduced = longer
  }
  return reduced === '' ? text.slice(0, longestQuery) : reduced
}
