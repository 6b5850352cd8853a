import { expect, test } from 'vitest'
import { duplicate } from '#lib/articles/checks/duplicate.ts'
import { articleOf, type Texts, warningsOf } from './article-of.ts'

const named = (id: string, texts: Texts = {}) =>
  articleOf({ ...texts, change: { ...texts.change, 'id: KB0042': `id: ${id}` } })
const check = (
  texts: Texts,
  others: readonly ReturnType<typeof named>[],
  { likeness = 0.613, shared = [] as string[] } = {},
) => warningsOf(duplicate, texts, { alike: () => others.map((article) => ({ article, likeness, shared })) })

test('an article that nothing resembles passes', () => {
  expect(check({}, [])).toEqual([])
})

test('the older one is named with its title, likeness and what both list', () => {
  expect(check({}, [named('KB0007')], { shared: ['code:0x0000011b', 'kb:5005565'] })).toEqual([
    'zh:3: this may be KB0007 once more, “服务无法启动” (61 % alike, both list code 0x0000011b, kb 5005565) → add what is new to KB0007 and withdraw this one (withdrawn: {on, reason, replacement: KB0007}); if cause or fix differ, write related: [KB0007]',
  ])
})

test('the older of two says nothing of the newer one', () => {
  expect(check({}, [named('KB0043')])).toEqual([])
  const change = { 'id: KB0042': 'id: KB10000' }
  expect(check({ change }, [named('KB9999')])).toHaveLength(1)
  expect(check({}, [named('KB0100'), named('KB0009')])).toEqual([expect.stringMatching('KB0009')])
})

test('who names one in the other has seen both', () => {
  expect(check({ keys: 'related: [KB0007]\n' }, [named('KB0007')])).toEqual([])
  expect(check({}, [named('KB0007', { keys: 'related: [KB0042]\n' })])).toEqual([])
})

test('two ingested articles are not ours to merge, an ingested and an own one are', () => {
  const keys = 'source: { path: a.md }\n'
  expect(check({ keys }, [named('KB0007', { keys })])).toEqual([])
  expect(check({}, [named('KB0007', { keys })])).toHaveLength(1)
})
