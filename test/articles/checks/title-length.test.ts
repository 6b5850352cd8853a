import { expect, test } from 'vitest'
import { titleLength } from '#lib/articles/checks/title-length.ts'
import { warningsOf } from './article-of.ts'

const check = (title: string) =>
  warningsOf(titleLength, { change: { 'title: 服务无法启动': `title: "${title}"` } })

test.each([
  ['40 Han characters', '务'.repeat(40)],
  ['80 Latin characters', 'a'.repeat(80)],
  ['a mixture of 30 and 20', '务'.repeat(30) + 'a'.repeat(20)],
  ['39 Han characters with a full-width mark', `${'务'.repeat(39)}：`],
])('%s pass', (_, title) => {
  expect(check(title)).toEqual([])
})

test.each([
  ['41 Han characters', '务'.repeat(41), '41 Han or 82'],
  ['81 Latin characters', 'a'.repeat(81), '41 Han or 81'],
  ['a mixture of 30 and 21', '务'.repeat(30) + 'a'.repeat(21), '41 Han or 81'],
  ['40 Han characters with a full-width mark', `${'务'.repeat(40)}：`, '41 Han or 82'],
])('%s are too long', (_, title, width) => {
  expect(check(title)).toEqual([
    `zh:3: the title is as wide as ${width} Latin characters; 40 or 80 are allowed → keep main symptom and environment; move the rest to symptoms and aliases`,
  ])
})

test('each language is measured', () => {
  const second = { change: { 'Service does not start': 'a'.repeat(81) }, body: '' }
  expect(warningsOf(titleLength, { second })).toEqual([expect.stringMatching(/^en:2: /)])
})
