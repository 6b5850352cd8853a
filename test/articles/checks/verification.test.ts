import { expect, test } from 'vitest'
import { verification } from '#lib/articles/checks/verification.ts'
import { missingPartsOf, type Texts } from './article-of.ts'

const check = (texts: Texts) => missingPartsOf(verification, texts)
const fix = 'say under “## 验证” how one knows that it is really fixed, such as a command and its output'

test('an article that says how to verify passes', () => {
  expect(check({ body: '## 验证\n\n```powershell\nGet-Service\n```\n' })).toEqual([])
})

test('without the section the line is where it belongs, with an empty one its heading', () => {
  expect(check({ body: '## 修复步骤\n\n1. 重装\n\n## 证据\n\n文\n' })).toEqual([
    `zh:19: there is no section “验证” → ${fix}`,
  ])
  expect(check({ body: '## 验证\n\n<!-- 待写 -->\n' })).toEqual([
    `zh:15: the section “验证” is empty → ${fix}`,
  ])
})

test('a howto needs it too, information does not', () => {
  expect(check({ change: { 'type: problem': 'type: howto' } })).toHaveLength(1)
  expect(check({ change: { 'type: problem': 'type: information' } })).toEqual([])
})

test('each language is looked at', () => {
  expect(check({ body: '## 验证\n\n好了\n', second: { body: '## Fix\n' } })).toEqual([
    expect.stringMatching(/^en:7: there is no section “Verification”/),
  ])
})
