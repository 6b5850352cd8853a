import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSensitive } from '#lib/redaction/find.ts'
import { readable } from '#lib/redaction/readable.ts'
import { findingKinds } from '#lib/redaction/rule.ts'
import { rules } from '#lib/redaction/rules.ts'
import { found } from './found.ts'

const fragments = [
  '密码：',
  'shan42',
  ' password is ',
  '何女士',
  '先生',
  'lin@qingyun-it.cn',
  '138 1234 5678',
  '+86',
  'token=',
  'Bearer ',
  '-----BEGIN PRIVATE KEY-----',
  '\n',
  ' ',
  '：',
  '"',
  '@',
  '//',
  'https://a:b',
  ';',
  'e\u0301',
  '\u1112\u1161\u11ab',
  '\ud83d\ude00',
  '\ud800',
  '㍿',
  '\u200b',
  '＠',
  '|',
  '用户名：',
  '110105',
  '19491231',
  '002X',
]
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join('')),
)

test('any text has its findings within it, in order, apart, and of a known kind', () => {
  fc.assert(
    fc.property(text, (any) => {
      let last = 0
      for (const { kind, start, end } of findSensitive(any)) {
        expect(findingKinds).toContain(kind)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(any.length)
    }),
    { numRuns: 500 },
  )
})

test('a finding carries no value', () => {
  expect(findSensitive('密码：shan42')).toEqual([{ kind: 'password', class: 'secret', start: 3, end: 9 }])
})

test('a finding keeps its place whatever stands around it', () => {
  const quiet = fc.constantFrom(
    'e\u0301 ',
    '\u1112\u1161\u11ab ',
    '\ud800 ',
    '㍿ ',
    '\u200b',
    '🙂 ',
    '（）',
    '登陆 ',
    '。',
  )
  fc.assert(
    fc.property(fc.array(quiet, { maxLength: 10 }), fc.array(quiet, { maxLength: 10 }), (before, after) => {
      const whole = `${before.join('')}\n密码：shan42\n${after.join('')}`
      expect(found(whole)).toContain('password: shan42')
    }),
  )
})

test('findings that overlap become one that covers both', () => {
  expect(found('密码：lin@qingyun-it.cn')).toEqual(['password: lin@qingyun-it.cn'])
})

test('characters that become several are taken whole', () => {
  expect(found('密码：shan4㉑')).toEqual(['password: shan4㉑'])
})

describe('takes linear time', () => {
  const characters = [
    'a',
    'A',
    '0',
    '1',
    ' ',
    '\n',
    '密',
    '何',
    '@',
    '.',
    '-',
    '_',
    ':',
    '=',
    '/',
    '"',
    '*',
    '<',
    '|',
    '+',
  ]

  const texts = characters.map((character) => readable(character.repeat(1_000_000)).text)

  test.each(rules.map((rule) => [rule.kind, rule] as const))('%s', (_kind, rule) => {
    for (const long of texts) {
      const took = () => {
        const started = performance.now()
        expect([...rule.find(long)]).toEqual([])
        return performance.now() - started
      }
      // A busy machine may hold up one run; a rule that is not linear is slow every time.
      expect([long[0], [1, 2, 3].some(() => took() < 300)]).toEqual([long[0], true])
    }
  })
})
