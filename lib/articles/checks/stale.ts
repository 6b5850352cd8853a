import { lineOfKey, type StandardCheck, warning } from './content-check.ts'

const name = 'stale'

export const stale: StandardCheck = {
  name,
  description: 'somebody has looked at the article within its interval',
  remedy:
    'try it again on a present version, mend what has changed, and set `verifiedOn` to the day of the test',
  run({ article, twins, today }) {
    const primary = twins.find(({ lang }) => lang === article.primary)
    if (primary === undefined || article.confidence === 'archived') return []
    const { verifiedOn, verifyEvery } = article
    const due = dayAfter(verifiedOn ?? primary.updated, Number.parseInt(verifyEvery, 10))
    if (due >= today) return []
    const key = verifiedOn === undefined ? 'updated' : 'verifiedOn'
    return [
      warning(
        name,
        primary,
        lineOfKey(primary, [key]),
        `the article was due for another look on ${due} (${key} and ${verifyEvery})`,
        `try it again on a present version, mend what has changed, then write verifiedOn: ${today}`,
      ),
    ]
  },
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
