import type { Article } from '../article.ts'
import { lineOfKey, type StandardCheck, warning } from './content-check.ts'

const name = 'duplicate'

/** Told of the newer article alone: it is the one that need not have been written. */
export const duplicate: StandardCheck = {
  name,
  description: 'no other article gives the same issue with the same fix',
  remedy:
    'add what is new to the older article and withdraw this one; if cause or fix differ, name the other in `related`',
  run({ article, twins, alike }) {
    const [primary] = twins
    const found = alike(article).find((one) => mayRepeat(article, one.article))
    if (primary === undefined || found === undefined) return []
    const other = found.article
    const likeness = `${Math.round(found.likeness * 100)} % alike`
    const signatures = found.shared.map((key) => key.replace(':', ' ')).join(', ')
    return [
      warning(
        name,
        primary,
        lineOfKey(primary, ['title']),
        `this may be ${other.id} once more, “${other.twins[other.primary]?.title ?? ''}” (${likeness}${signatures === '' ? '' : `, both list ${signatures}`})`,
        `add what is new to ${other.id} and withdraw this one (withdrawn: {on, reason, replacement: ${other.id}}); if cause or fix differ, write related: [${other.id}]`,
      ),
    ]
  },
}

/** Whoever names one article in the other has seen both; what a vendor says twice is the vendor's business. */
function mayRepeat(article: Article, other: Article): boolean {
  return (
    numberOf(other.id) < numberOf(article.id) &&
    !article.related.includes(other.id) &&
    !other.related.includes(article.id) &&
    (article.source === undefined || other.source === undefined)
  )
}

function numberOf(id: string): number {
  return Number(id.slice(2))
}
