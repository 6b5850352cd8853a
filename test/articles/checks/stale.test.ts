import { expect, test } from 'vitest'
import { stale } from '#lib/articles/checks/stale.ts'
import { type Texts, warningsOf } from './article-of.ts'

const on = (today: string, texts: Texts = {}) => warningsOf(stale, texts, { today })

test('on the last day of the interval an article is still fresh, on the next it is not', () => {
  expect(on('2026-06-30')).toEqual([])
  expect(on('2026-07-01')).toEqual([
    'zh:12: the article was due for another look on 2026-06-30 (updated and 180d) → try it again on a present version, mend what has changed, then write verifiedOn: 2026-07-01',
  ])
})

test('the day of the last test counts, where there is one', () => {
  expect(on('2026-12-01', { keys: 'verifiedOn: 2026-07-01\n' })).toEqual([])
  expect(on('2026-12-29', { keys: 'verifiedOn: 2026-07-01\n' })).toEqual([
    expect.stringMatching(
      /^zh:14: the article was due for another look on 2026-12-28 \(verifiedOn and 180d\)/,
    ),
  ])
})

test('leap days count', () => {
  expect(on('2028-06-27', { keys: 'verifiedOn: 2027-12-31\n' })).toEqual([])
  expect(on('2028-06-28', { keys: 'verifiedOn: 2027-12-31\n' })).toEqual([])
  expect(on('2028-06-29', { keys: 'verifiedOn: 2027-12-31\n' })).toHaveLength(1)
})

test('nobody has to look at an archived article', () => {
  expect(on('2030-01-01', { change: { 'confidence: unverified': 'confidence: archived' } })).toEqual([])
})
