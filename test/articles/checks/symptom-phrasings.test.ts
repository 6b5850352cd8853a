import { expect, test } from 'vitest'
import { symptomPhrasings } from '#lib/articles/checks/symptom-phrasings.ts'
import { type Texts, warningsOf } from './article-of.ts'

const check = (texts: Texts) => warningsOf(symptomPhrasings, texts)
const two = { '  - 打不开': '  - 打不开\n  - 起不来' }

test('two phrasings pass', () => {
  expect(check({ change: two })).toEqual([])
})

test('one is too few', () => {
  expect(check({})).toEqual([
    'zh:7: there is one phrasing of the symptom only → add to symptoms how another caller would say it, in words that are not there yet',
  ])
})

test('the same words with other marks are one phrasing', () => {
  expect(check({ change: { '  - 打不开': '  - 打不开\n  - 打不开！\n  - 「打 不 開」' } })).toEqual([
    expect.stringMatching(/^zh:7: the phrasings differ in nothing but marks → /),
  ])
})

test('each language needs two of its own', () => {
  expect(check({ change: two, second: { body: '' } })).toEqual([expect.stringMatching(/^en:3: there is one/)])
})
