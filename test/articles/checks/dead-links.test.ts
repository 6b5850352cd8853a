import { expect, test } from 'vitest'
import { deadLinks } from '#lib/articles/checks/dead-links.ts'
import { problemsOf, type Texts } from './article-of.ts'

const check = (texts: Texts) => problemsOf(deadLinks, texts)

test('links that lead somewhere pass', () => {
  const body = `## 症状

[KB0001](../KB0001-other/zh.md), [这里](KB0001), [页面](/zh/articles/KB0001/any-slug), [文件夹](../KB0001-other/),
[本文](../KB0042-service-does-not-start/zh.md), [症状](#symptoms), [自己的标题](#h-自己的标题), [顶部](#),
[网址](https://example.com/a#b), <https://example.com>, [搜索](/zh/search?q=a), [写信](mailto:user@example.com), [名][ref]

### 自己的标题

[ref]: ../KB0001-other/en.md
`
  expect(check({ body, keys: 'related: [KB0001]\nsupersededBy: KB0001\n' })).toEqual([])
})

test('a missing article is reported in text and front matter, each with its line', () => {
  const keys =
    'related:\n  - KB0001\n  - KB0098\nsupersededBy: KB0099\nwithdrawn: { on: 2026-01-01, reason: 重复, replacement: KB0097 }\n'
  expect(check({ keys, body: '\n见[KB0096](../KB0096-gone/zh.md)\n\n[名][ref]\n\n[ref]: KB0095\n' })).toEqual(
    [
      '16: there is no article KB0098 → mend the id, or take the link away',
      '17: there is no article KB0099 → mend the id, or take the link away',
      '18: there is no article KB0097 → mend the id, or take the link away',
      '21: there is no article KB0096 → mend the id, or take the link away',
      '25: there is no article KB0095 → mend the id, or take the link away',
    ],
  )
})

test('a link inside an internal block counts too', () => {
  expect(check({ body: ':::internal\n[KB0096](KB0096)\n:::\n' })).toHaveLength(1)
})

test('a file that does not exist is reported even if its article does', () => {
  expect(check({ body: '[a](../KB0001-old-name/zh.md) [b](../KB0001-other/fr.md)\n' })).toEqual([
    '15: the file “../KB0001-old-name/zh.md” does not exist → write ../KB0001-other/zh.md',
    '15: the file “../KB0001-other/fr.md” does not exist → write ../KB0001-other/zh.md',
  ])
})

test('an article with faults of its own is no dead link', () => {
  expect(check({ body: '[a](../KB0002-broken/zh.md)\n', keys: 'related: [KB0002]\n' })).toEqual([])
})

test('a path that is no article leads nowhere on the site', () => {
  const [problem, ...more] = check({ body: '[a](notes.txt)\n\n[b](../../README.md)\n\n[c]()\n' })
  expect(problem).toMatch(/^15: “notes\.txt” is no page that a reader can open → link to an article/)
  expect(more).toEqual([
    expect.stringMatching(/^17: “\.\.\/\.\.\/README\.md” is no page/),
    '19: the link has no address → write one, or take the brackets away',
  ])
})

test('an anchor without its heading is reported with those that exist', () => {
  expect(check({ body: '## 修复步骤\n\n[步骤](#修复步骤) [%](#%E4%BF)\n' })).toEqual([
    '17: no heading has the address “#修复步骤” → link to one of #fix',
    '17: no heading has the address “#%E4%BF” → link to one of #fix',
  ])
  expect(check({ body: '[步骤](#fix)\n' })).toEqual([
    '15: no heading has the address “#fix” → take the link away: there is no heading',
  ])
})

test('footnotes and images are not its business', () => {
  expect(check({ body: '文[^1]![图][pic]\n\n[^1]: 注\n\n[pic]: state.png\n' })).toEqual([])
})
