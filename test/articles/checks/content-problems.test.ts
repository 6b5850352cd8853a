import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  contentProblems,
  publishingChecks,
  reviewArticle,
  standardChecks,
} from '#lib/articles/checks/content-problems.ts'
import { articleOf, type Texts } from './article-of.ts'

const noNames = { staff: [], customers: [], hosts: [] }
const library = { target: () => undefined }
const surroundings = { products: [], names: noNames, today: '2026-01-01', alike: () => [] }
const review = (texts: Texts) => reviewArticle(articleOf(texts), library, surroundings)
const bad: Texts = { body: '见[页](../KB0099-gone/zh.md)\n', keys: 'related: [KB0099]\n' }

describe('what keeps an article from being published', () => {
  test('is what is unsafe, broken or not there, and never the finer points', () => {
    const problems = contentProblems(articleOf(bad), library)
    expect(problems.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['dead-links', 'required-sections', 'verification']),
    )
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true)
  })
})

describe('a review', () => {
  test('finds both, the standard as warnings, and scores the article by them', () => {
    const { problems, quality } = review(bad)
    const errors = new Set(problems.filter((one) => one.severity === 'error').map(({ rule }) => rule))
    expect([...errors]).toEqual(['dead-links', 'required-sections', 'verification'])
    const warnings = new Set(problems.filter((one) => one.severity === 'warning').map(({ rule }) => rule))
    expect([...warnings]).toEqual(['symptom-phrasings', 'products-named'])
    expect(quality?.failed).toContain('links')
    expect(quality?.score).toBeLessThan(60)
  })

  test('of an ingested article is the same', () => {
    const keys = 'source: { path: docs/a.md }\n'
    expect(review({ keys }).problems.map(({ rule }) => rule)).toContain('symptom-phrasings')
  })

  test('of a withdrawn article asks for nothing but safety', () => {
    const keys = 'withdrawn: { on: 2026-01-01, reason: 重复, replacement: KB0099 }\n'
    const { problems, quality } = review({ keys })
    expect({ rules: problems.map(({ rule }) => rule), quality }).toEqual({
      rules: ['dead-links'],
      quality: undefined,
    })
  })
})

describe('content/README.md', () => {
  const guide = readFileSync('content/README.md', 'utf8')
  const rows = guide
    .split('\n## The standard\n')[1]
    ?.split('\n## ')[0]
    ?.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)
  const listed = new Map([...(rows ?? [])].map(([, name = '', remedy = '']) => [name, remedy]))

  test.each([...publishingChecks, ...standardChecks])('gives the remedy of $name', ({ name, remedy }) => {
    expect(listed.get(name)).toBe(remedy)
  })

  test('lists no rule that is gone', () => {
    const known = [...publishingChecks, ...standardChecks].map(({ name }) => name)
    const elsewhere = [
      'schema',
      'encoding',
      'size',
      'file',
      'folder',
      'id',
      'twins',
      'directives',
      'settings',
      'placeholder',
    ]
    expect([...listed.keys()].sort()).toEqual([...known, ...elsewhere, 'search-tests'].sort())
  })
})

test('every rule has a name of its own, and says in one line what it demands and how to satisfy it', () => {
  const all = [...publishingChecks, ...standardChecks]
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  for (const { description, remedy } of all)
    for (const line of [description, remedy]) expect(line).toMatch(/^[^\n|]{10,200}$/)
})
