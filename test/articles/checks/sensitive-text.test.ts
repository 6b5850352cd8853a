/** All names, numbers and passwords are invented. */
import { expect, test } from 'vitest'
import { sensitiveText } from '#lib/articles/checks/sensitive-text.ts'
import { problemsOf, type Texts } from './article-of.ts'

const check = (texts: Texts) => problemsOf(sensitiveText, texts)
const found = (texts: Texts) => check(texts).map((line) => line.replace(/ → .*/, ''))

test('an article without secrets and people passes', () => {
  const body =
    '密码应更换。案例CAS-09876-Q1W2E3。\n\n```\nSHA256 7682DD44179B9956B2BA33A1332B5E13729EFFA74466AF36ED1FD5CE87429BEA\n```\n'
  expect(check({ body, keys: 'cases: [CAS-09876-Q1W2E3]\n' })).toEqual([])
})

test('the line, the kind and the remedy are named, the value is not', () => {
  const [password, mail] = check({ body: '第一行\n密码：qingshan\n\n请写信给lin@qingyun-it.cn\n' })
  expect(password).toBe(
    '16: a password stands in the text → change it wherever it is valid, since git keeps it; then write a placeholder, such as <password>',
  )
  expect(mail).toBe(
    '18: a mail address stands in the text → take it out, or write the part instead: the caller, the engineer, <mail address>',
  )
})

test('code, internal blocks and comments are no hiding places', () => {
  const body = '```\npassword=Shan42\n```\n\n:::internal\n何女士\n:::\n\n<!-- 138 1234 5678 -->\n'
  expect(found({ body })).toEqual([
    '16: a password stands in the text',
    '20: the name of a person stands in the text',
    '23: a phone number stands in the text',
  ])
})

test('front matter is looked at key by key, its comments included', () => {
  const keys = [
    'aliases: [打不开, 何女士的电脑]',
    'sources:',
    '  - title: 往来邮件',
    '  - title: 林主任的记录',
    '# 电话 138 1234 5678',
    'withdrawn: { on: 2026-01-01, reason: 密码是Shan42 }',
    '',
  ].join('\n')
  expect(found({ keys })).toEqual([
    '14: the name of a person stands in the text',
    '17: the name of a person stands in the text',
    '19: a password stands in the text',
    '18: a phone number stands in the text',
  ])
})

test('two of a kind on one line are one problem', () => {
  expect(found({ body: '何女士和林先生\n何女士' })).toEqual([
    '15: the name of a person stands in the text',
    '16: the name of a person stands in the text',
  ])
})

test('in an article from elsewhere people only warn and printed examples pass, but secrets stay errors', () => {
  const keys = 'source: { path: docs/a.md }\n'
  const body = '写信给lin@qingyun-it.cn\n\npassword: P@ssw0rd\n\npassword: Shan#42\n'
  expect(found({ keys, body })).toEqual([
    'warning 16: a mail address stands in the text',
    '20: a password stands in the text',
  ])
  expect(found({ body: 'password: P@ssw0rd\n' })).toEqual(['15: a password stands in the text'])
})
