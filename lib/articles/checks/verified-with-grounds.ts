import { toString as textOf } from 'mdast-util-to-string'
import type { Article } from '../article.ts'
import { type CheckedTwin, type ContentCheck, lineOfKey, warning } from './content-check.ts'
import { contentOf, givesFix } from './parts.ts'

const name = 'verified-with-grounds'

/** Shorter fixes are too short to be wrong, and so too short to be verified. */
const shortestFix = 40

export const verifiedWithGrounds: ContentCheck = {
  name,
  description: 'an article is called verified only with the day of the test and a fix that can be tested',
  remedy: 'write `verifiedOn` with the day somebody saw it work, or set `confidence: unverified`',
  run({ article, twins }) {
    const [primary] = twins
    const missing = primary === undefined ? undefined : lacking(article, primary)
    if (primary === undefined || article.confidence !== 'verified' || missing === undefined) return []
    return [
      warning(
        name,
        primary,
        lineOfKey(primary, ['confidence']),
        `verified, and ${missing}`,
        'write verifiedOn with the day somebody saw it work and how it is done, or set confidence: unverified',
      ),
    ]
  },
}

function lacking(article: Article, primary: CheckedTwin): string | undefined {
  if (article.verifiedOn === undefined) return 'nobody says since when'
  if (!givesFix(article)) return undefined
  const fix = (contentOf(primary, 'fix') ?? []).map((node) => textOf(node)).join('')
  return fix.length < shortestFix ? `the fix has less than ${shortestFix} characters` : undefined
}
