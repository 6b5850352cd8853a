import { expect, test } from 'vitest'
import { requiredSections } from '#lib/articles/checks/required-sections.ts'
import { missingPartsOf, type Texts } from './article-of.ts'

const check = (texts: Texts) => missingPartsOf(requiredSections, texts)
const found = (texts: Texts) => check(texts).map((line) => line.replace(/ → .*/, ''))

const whole = `## 症状

打不开

## 环境

- 甲

## 根本原因

未查明。

## 确认方法

看日志。

## 修复步骤

1. 重装。
`
const without = (heading: string) => whole.replace(`## ${heading}`, `## 另说`)

test('a problem with all sections passes; verification has its own rule', () => {
  expect(check({ body: whole })).toEqual([])
})

test('each missing section is named before the next one, with what belongs there', () => {
  expect(check({ body: without('环境') })).toEqual([
    'zh:23: there is no section “环境” → add “## 环境” here: product, version, system and what changed lately, one a line',
  ])
  for (const heading of ['症状', '根本原因', '确认方法', '修复步骤'])
    expect(found({ body: without(heading) })).toEqual([
      expect.stringMatching(`there is no section “${heading}”`),
    ])
})

test('a body without any section lacks them all at its end', () => {
  expect(found({ body: '只有一句\n' })).toEqual([
    'zh:15: there is no section “症状”',
    'zh:15: there is no section “环境”',
    'zh:15: there is no section “根本原因”',
    'zh:15: there is no section “确认方法”',
    'zh:15: there is no section “修复步骤”',
  ])
})

test('a section that its readers see nothing of is empty', () => {
  const hidden = whole.replace('未查明。', '<!-- 以后再写 -->\n\n:::internal\n有人改过。\n:::')
  expect(check({ body: hidden })).toEqual([
    'zh:23: the section “根本原因” is empty → write what belongs there: one sentence and the evidence, or that nobody knows it',
  ])
  expect(check({ body: hidden, change: { 'audience: public': 'audience: internal' } })).toEqual([])
})

test('each language is looked at, in its own words', () => {
  const english = '## Symptoms\n\na\n\n## Environment\n\nb\n\n## Cause\n\nc\n\n## Fix\n\n1. d\n'
  expect(found({ body: whole, second: { body: english } })).toEqual(['en:19: there is no section “Check”'])
})

test('a howto needs its steps, information nothing, and an issue that is still investigated no fix', () => {
  const howto = { 'type: problem': 'type: howto' }
  expect(found({ change: howto, body: '先看\n' })).toEqual(['zh:15: there is no section “修复步骤”'])
  expect(found({ change: { 'type: problem': 'type: information' }, body: '先看\n' })).toEqual([])
  const investigating = { 'fixStatus: resolved': 'fixStatus: investigating' }
  expect(found({ change: investigating, body: without('修复步骤') })).toEqual([])
})
