import { expect, test } from 'vitest'
import { signaturesListed } from '#lib/articles/checks/signatures-listed.ts'
import { type Texts, warningsOf } from './article-of.ts'

const check = (texts: Texts) => warningsOf(signaturesListed, texts)
const found = (texts: Texts) => check(texts).map((line) => line.replace(/ stands in .*/, ''))
const hash = '7682DD44179B9956B2BA33A1332B5E13729EFFA74466AF36ED1FD5CE87429BEA'

test('what is listed passes, in whatever spelling', () => {
  const keys = `signatures:
  - { kind: code, value: "-2147024891" }
  - { kind: event, value: Service Control Manager/7031 }
  - { kind: sha256, value: ${hash} }
fixedIn: KB5005565
`
  const body = `## 症状\n\n报0x80070005或E_ACCESSDENIED，事件ID\`7031\`，${hash.toLowerCase()}，更新KB5005565。\n`
  expect(check({ keys, body })).toEqual([])
})

test('the message says what to add and how to set it aside', () => {
  expect(check({ body: '## 症状\n\n一行\n报0x80070005。\n\n事件 ID: 7031\n' })).toEqual([
    'zh:18: code 0x80070005 stands in the text and not in signatures → add - { kind: code, value: "0x80070005" }; if it belongs to another issue, write <!-- unlisted: 0x80070005 --> below the text',
    'zh:20: event 7031 stands in the text and not in signatures → add - { kind: event, value: "source/7031" }; if it belongs to another issue, write <!-- unlisted: event 7031 --> below the text',
  ])
})

test('each telling kind is seen once, wherever it first stands', () => {
  const body = `## 症状

ORA-00257, KB5005565, CVE-2021-34527, ORA-00257

| 文件 | 哈希 |
| --- | --- |
| 甲 | ${hash} |

\`\`\`text
第一行
exit code 0x800f0831
\`\`\`
`
  const change = { 'title: 服务无法启动': 'title: 服务报0x0000011b', '  - 打不开': '  - 提示0x0000011c' }
  expect(found({ change, keys: 'aliases: [报0x0000011d]\n', body, second: { body: 'ORA-00257\n' } })).toEqual(
    [
      'zh:3: code 0x0000011b',
      'zh:8: code 0x0000011c',
      'zh:14: code 0x0000011d',
      'zh:18: ora ORA-00257',
      'zh:18: kb KB5005565',
      'zh:18: cve CVE-2021-34527',
      `zh:22: sha256 ${hash}`,
      'zh:26: code 0x800f0831',
    ],
  )
})

test('names of files, constants and classes are no reason to complain', () => {
  expect(check({ body: 'spoolsv.exe, ERR_SSL_PROTOCOL_ERROR, System.IO.IOException, KB0001\n' })).toEqual([])
})

test.each([
  ['a value in a command', '```powershell\nSet-Item x 0x80070005\n```\n'],
  ['what speaks against it', '## 确认方法\n\n- **不是本问题**：报0x80070005。\n  - KB5005565\n'],
  ['the same in English', '## Check\n\n- **Not this problem**: 0x80070005.\n'],
  ['what is seen when all is well', '## 验证\n\n有事件ID 6033。\n'],
  [
    'what a step shows',
    '1. 做\n\n   :::expected\n   事件ID 6033\n   :::\n\n   :::otherwise\n   0x80070005\n   :::\n',
  ],
  ['internal text of a public article', ':::internal\n0x80070005\n:::\n'],
  ['a comment that sets it aside', '报E_ACCESSDENIED和0x80070005。\n\n<!-- unlisted: 0x80070005 -->\n'],
  ['an address, an offset, a time stamp', '0x00007ffb21c4a2c4, dll+0x1a2c4, 时间戳：0x5c7a1e93\n'],
  ['success', 'returned 0x00000000\n'],
  ['the value of a setting', '改成24（0x18）\n'],
])('%s is set aside', (_, body) => {
  expect(check({ body })).toEqual([])
})

const kept: [string, string, Record<string, string>][] = [
  ['what speaks for it', '- **是本问题**：报0x80070005。\n', {}],
  ['a short error code', '错误代码：0x7E\n', {}],
  [
    'internal text of an internal article',
    ':::internal\n0x80070005\n:::\n',
    { 'audience: public': 'audience: internal' },
  ],
  ['a comment of another kind', '0x80070005 <!-- 0x80070005 -->\n', {}],
  ['a comment for another code', '0x80070005 <!-- unlisted: 0x80070006 -->\n', {}],
  ['a quotation', '> 0x80070005\n', {}],
]

test.each(kept)('%s is not', (_, body, change) => {
  expect(check({ body, change })).toHaveLength(1)
})

test('an example in a howto and a quotation in an ingested article are set aside', () => {
  const howto = { 'type: problem': 'type: howto' }
  expect(check({ change: howto, body: `\`\`\`text\n${hash}\n\`\`\`\n` })).toEqual([])
  expect(check({ change: howto, body: `${hash}\n` })).toHaveLength(1)
  expect(check({ keys: 'source: { path: a.md }\n', body: '> 0x80070005\n' })).toEqual([])
})
