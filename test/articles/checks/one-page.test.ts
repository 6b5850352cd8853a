import { expect, test } from 'vitest'
import { onePage } from '#lib/articles/checks/one-page.ts'
import { warningsOf } from './article-of.ts'

const check = (body: string) => warningsOf(onePage, { body })
const han = (count: number) => '务'.repeat(count)
const words = (count: number) => Array(count).fill('word').join(' ')

test('900 Han characters with the Latin words among them are a page', () => {
  expect(check(`${han(880)} ${words(20)}\n`)).toEqual([])
  expect(check(`${han(880)} ${words(21)}\n`)).toEqual([
    'zh:15: the text has 901 characters; a page has 900 → cut what neither confirms nor fixes, or split the article where causes or fixes differ',
  ])
})

test('650 words are a page in English', () => {
  expect(check(`${words(650)}\n`)).toEqual([])
  expect(check(`${words(651)}\n`)).toEqual([expect.stringMatching('the text has 651 words; a page has 650')])
})

test('a path and a hash are one word', () => {
  expect(check(`${words(648)} \`C:\\Program_Files\\x.exe\` 7682DD44179B9956\n`)).toEqual([])
})

test('evidence, code, tables and internal text are no reading', () => {
  const long = han(901)
  expect(check(`## 证据\n\n${long}\n`)).toEqual([])
  expect(
    check(`\`\`\`text\n${long}\n\`\`\`\n\n| a |\n| --- |\n| ${long} |\n\n:::internal\n${long}\n:::\n`),
  ).toEqual([])
  expect(check(`## 症状\n\n:::otherwise\n${long}\n:::\n`)).toHaveLength(1)
})
