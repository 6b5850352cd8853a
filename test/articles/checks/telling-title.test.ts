import { expect, test } from 'vitest'
import { tellingTitle } from '#lib/articles/checks/telling-title.ts'
import { warningsOf } from './article-of.ts'

const check = (title: string) =>
  warningsOf(tellingTitle, { change: { 'title: 服务无法启动': `title: "${title}"` } })

test.each([
  '问题',
  '求助！',
  '一个奇怪的问题怎么办？',
  'Help',
  'Strange problem',
  'Fix for an issue',
  'Error: failed',
])('“%s” says nothing', (title) => {
  expect(check(title)).toEqual([
    'zh:3: the title names a problem without saying which → say in the title what does not work, where, and the code that is shown',
  ])
})

test.each(['服务无法启动', '打印问题', '报错0x80070005', 'Printer problem', 'Error 1040', '卡死'])(
  '“%s” says something',
  (title) => {
    expect(check(title)).toEqual([])
  },
)

test('each language is looked at', () => {
  const second = { change: { 'Service does not start': 'Problem' }, body: '' }
  expect(warningsOf(tellingTitle, { second })).toEqual([expect.stringMatching(/^en:2: /)])
})
