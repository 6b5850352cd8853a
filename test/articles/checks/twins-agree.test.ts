import { expect, test } from 'vitest'
import { twinsAgree } from '#lib/articles/checks/twins-agree.ts'
import { articleOf, type Texts, warningsOf } from './article-of.ts'

const chinese = `## 症状

打不开

## 修复步骤

1. 用\`net stop spooler\`停止服务。

   \`\`\`powershell
   # 名称换成自己的
   Stop-Service -DisplayName '*服务显示名*' -Force
   \`\`\`

2. 重装，路径为\`C:\\Temp\`。
`
const english = `## Symptoms

It does not open

## Fix

1. Stop the service by \`net stop spooler\`.

   \`\`\`powershell
   # put in your own name
   Stop-Service -DisplayName '*display name*' -Force
   \`\`\`

2. Install again, to \`C:\\Temp\`.
`
const hash = articleOf({ body: chinese }).twins.zh?.hash ?? ''

/** The twin was made from the present state, unless something is said. */
function check({ zh = chinese, en = english, keys }: { zh?: string; en?: string; keys?: string }) {
  const present = articleOf({ body: zh }).twins.zh?.hash ?? ''
  const texts: Texts = { body: zh, second: { keys: keys ?? `translatedFrom: "${present}"\n`, body: en } }
  return warningsOf(twinsAgree, texts)
}
const found = (texts: Parameters<typeof check>[0]) => check(texts).map((line) => line.replace(/ → .*/, ''))

test('twins that say the same pass, with remarks and placeholders in their own words', () => {
  expect(check({})).toEqual([])
})

test('an article in one language has nothing to agree with', () => {
  expect(warningsOf(twinsAgree, { body: chinese })).toEqual([])
})

test('the line to write is given, whether there is none or an old one', () => {
  expect(check({ keys: '' })).toEqual([
    `en:2: it is not said which state of zh.md this text was made from → compare both, then write translatedFrom: "${hash}"`,
  ])
  expect(check({ keys: 'translatedFrom: "0123456789ab"\n' })).toEqual([
    `en:6: zh.md has changed since this text was made from it → compare both, then write translatedFrom: "${hash}"`,
  ])
})

test('a section too many and one too few', () => {
  expect(check({ en: english.replace('## Symptoms', '## Cause') })).toEqual([
    'en:8: there is no section “Symptoms”, and zh.md has “症状” → add “## Symptoms” here, or take “症状” out of zh.md',
    'en:8: zh.md has no section “根本原因” → add “## 根本原因” to zh.md, or take this one out',
  ])
})

test('the number of steps', () => {
  expect(check({ en: `${english}3. Restart.\n` })).toEqual([
    'en:12: the fix has 3 steps here and 2 in zh.md → give both languages the same steps in the same order',
  ])
})

test('a block that differs, one that is missing and one too many', () => {
  expect(check({ en: english.replace('-Force', '-Confirm') })).toEqual([
    'en:16: this block differs from zh.md:23 → copy it over: commands and output are the same in both languages, placeholders and remarks aside',
  ])
  const block = '\n```bat\nnet start spooler\n```\n'
  expect(found({ zh: chinese + block })).toEqual(['zh:30: this block does not stand in en.md'])
  expect(found({ en: english + block })).toEqual(['en:23: this block does not stand in zh.md'])
})

test('another placeholder elsewhere in the line is seen', () => {
  expect(found({ en: english.replace("'*display name*' -Force", "'*display name*'") })).toEqual([
    'en:16: this block differs from zh.md:23',
  ])
  expect(found({ en: english.replace('-DisplayName', '-Name') })).toHaveLength(1)
})

test('what stands before and after a placeholder has to be the same', () => {
  const block = (code: string) => `\n\`\`\`bat\n${code}\n\`\`\`\n`
  const differs = (zh: string, en: string) =>
    check({ zh: chinese + block(zh), en: english + block(en) }).length > 0
  expect(differs('net stop 服务名', 'net stop name')).toBe(false)
  expect(differs('net stop 服务名', 'sc stop name')).toBe(true)
  expect(differs('net stop 服务名 /y', 'net stop name')).toBe(true)
  expect(differs('copy 甲 b 乙 c', 'copy one two c')).toBe(true)
})

test('blocks may change places and blanks', () => {
  const one = '\n```bat\nfirst\n```\n'
  const two = '\n```bat\nsecond   one\n```\n'
  expect(check({ zh: chinese + one + two, en: english + two.replace('   ', ' ') + one })).toEqual([])
})

test('a command within a sentence has to stand in the other language too', () => {
  expect(check({ en: english.replace('`C:\\Temp`', '`D:\\Temp`') })).toEqual([
    expect.stringMatching(/^zh:28: “C:\\Temp” does not stand in en\.md → name it there too/),
    expect.stringMatching(/^en:21: “D:\\Temp” does not stand in zh\.md/),
  ])
  expect(found({ zh: chinese.replace('`net stop spooler`', '') })).toEqual([
    'en:14: “net stop spooler” does not stand in zh.md',
  ])
})

test('words of a window may be translated, and a placeholder of a block is none of a sentence', () => {
  const zh = chinese.replace('打不开', '点`设置`，填`服务显示名`和`/名称:服务`')
  const en = english.replace('It does not open', 'Open `Control Panel`, fill in `display name`')
  expect(check({ zh, en })).toEqual([])
})
