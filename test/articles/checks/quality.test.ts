import { describe, expect, test } from 'vitest'
import { publishingChecks, standardChecks } from '#lib/articles/checks/content-problems.ts'
import { criteria, qualityOf } from '#lib/articles/checks/quality.ts'
import type { Problem } from '#lib/articles/problem.ts'
import { standardSubjectOf, type Texts } from './article-of.ts'

const body = `## 症状

打不开

## 环境

- 甲

## 根本原因

未查明。

## 修复步骤

1. 重装。

   :::risk{level=admin}
   要管理员权限。
   :::
`
const keys = 'signatures: [{ kind: code, value: "0x80070005" }]\n'
const problem = (rule: string): Problem => ({
  path: 'zh.md',
  line: 1,
  rule,
  severity: 'warning',
  message: '',
  fix: '',
})
const quality = (rules: readonly string[], texts: Texts = { body, keys }) =>
  qualityOf(standardSubjectOf(texts), rules.map(problem))
const typed = (type: string): Texts => ({ body, keys, change: { 'type: problem': `type: ${type}` } })

describe('the criteria', () => {
  test('weigh 100 together, as the checklist has them', () => {
    expect(criteria.map(({ name, weight }) => `${weight} ${name}`)).toEqual([
      '15 unique',
      '12 requestor-words',
      '5 no-compound-symptom',
      '8 environment',
      '8 signatures',
      '8 cause',
      '10 steps',
      '8 verification',
      '4 risk',
      '7 title',
      '5 complete-on-a-page',
      '3 links',
      '3 metadata',
      '4 no-personal-data',
    ])
    expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })

  test('go by rules that exist, and every rule counts once', () => {
    const rules = [...publishingChecks, ...standardChecks].map(({ name }) => name)
    expect(criteria.flatMap((criterion) => criterion.rules).sort()).toEqual([...rules].sort())
  })
})

describe('the score', () => {
  test('is 100 where no rule found anything', () => {
    expect(quality([])).toEqual({ score: 100, failed: [] })
  })

  test('of a criterion that a person has to judge leaves the rest: 92 points are the whole', () => {
    expect(quality(['duplicate'])).toEqual({ score: Math.round((100 * (92 - 15)) / 92), failed: ['unique'] })
    const withoutCause = { keys, body: body.replace('未查明。', '') }
    expect(quality([], withoutCause)).toEqual({ score: 92, failed: ['cause'] })
  })

  test('loses a criterion once, however many of its rules found something', () => {
    expect(quality(['numbered-steps', 'copyable-commands', 'numbered-steps'])).toEqual({
      score: Math.round((100 * 82) / 92),
      failed: ['steps'],
    })
  })

  test('leaves out what does not apply', () => {
    // No signatures and no risk: 80 are the whole.
    const plain = { body: body.replace(':::risk{level=admin}', ':::expected') }
    expect(quality(['duplicate'], plain).score).toBe(Math.round((100 * 65) / 80))
    // Information has no cause, environment, steps and verification: 66 are left.
    expect(quality(['duplicate'], typed('information')).score).toBe(Math.round((100 * 51) / 66))
    expect(quality(['duplicate'], typed('howto')).score).toBe(Math.round((100 * 77) / 92))
  })

  test('counts a rule that found something even where nothing else says that it applies', () => {
    const plain = { body: body.replace(':::risk{level=admin}', ':::expected') }
    expect(quality(['signatures-listed', 'risk-named'], plain)).toEqual({
      score: Math.round((100 * 80) / 92),
      failed: ['signatures', 'risk'],
    })
  })

  test.each([
    ['症状', ['requestor-words']],
    ['环境', ['environment']],
    ['根本原因', ['cause']],
    ['修复步骤', ['steps']],
  ])('without the section %s a problem fails %j', (heading, failed) => {
    const texts = { keys, body: body.replace(`## ${heading}`, '## 另说') }
    expect(quality([], texts).failed).toEqual(failed)
  })

  test('a howto may leave out what only a problem needs', () => {
    const howto = { ...typed('howto'), body: '## 修复步骤\n\n1. 做。\n' }
    expect(quality([], howto)).toEqual({ score: 100, failed: [] })
    expect(quality([], { ...howto, body: '' }).failed).toEqual(['steps'])
  })
})
