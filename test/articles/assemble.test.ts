import { describe, expect, test } from 'vitest'
import { assemble, primaryFile, secondFile } from '../fixtures/article-files.ts'

const folder = 'articles/KB0001-service-stops'

test('makes one article of two languages', () => {
  const { article, problems } = assemble({ zh: primaryFile(), en: secondFile() }, { images: ['a.png'] })
  expect(problems).toEqual([])
  expect(article).toMatchObject({
    id: 'KB0001',
    slug: 'service-stops',
    folder,
    primary: 'zh',
    images: ['a.png'],
    twins: { zh: { title: '服务停止', bodyLine: 14 }, en: { title: 'Service stops' } },
  })
})

test('takes either language for the primary twin', () => {
  expect(assemble({ zh: secondFile(), en: primaryFile() }).article?.primary).toBe('en')
  expect(assemble({ en: primaryFile() }).article?.twins.zh).toBeUndefined()
})

test('keeps the title, symptoms and days of each language apart from the common keys', () => {
  const { article } = assemble({ zh: primaryFile() })
  for (const key of ['title', 'symptoms', 'aliases', 'updated']) expect(article).not.toHaveProperty(key)
})

describe('a bad second twin costs its language only', () => {
  test.each([
    ['an unknown key', secondFile({ owner: 'x' })],
    ['a block that is never closed', secondFile({}, ':::internal\nx\n')],
    ['no front matter', '## Symptoms\n'],
    ['code for front matter', '---js\n{}\n---\n'],
  ])('%s', (_name, en) => {
    const { article, problems } = assemble({ zh: primaryFile(), en })
    expect(Object.keys(article?.twins ?? {})).toEqual(['zh'])
    expect(problems.map(({ path }) => path)).toEqual([`${folder}/en.md`])
  })
})

describe('a bad primary twin costs the article', () => {
  test.each([
    ['an unknown key', primaryFile({ titel: 'x' })],
    ['an audience that does not exist', primaryFile({ audience: 'everybody' })],
    ['a misspelt internal block', primaryFile({}, '::: internal\nx\n:::\n')],
  ])('%s', (_name, zh) => {
    const { article, problems } = assemble({ zh, en: secondFile() })
    expect(article).toBeUndefined()
    expect(problems.length).toBeGreaterThan(0)
    expect(new Set(problems.map(({ path }) => path))).toEqual(new Set([`${folder}/zh.md`]))
  })
})

test('names the line of a block in the file, not in the text', () => {
  const zh = primaryFile({}, 'a\n\n::: internal\nb\n')
  expect(assemble({ zh }).problems).toMatchObject([
    { rule: 'directives', line: zh.split('\n').indexOf('::: internal') + 1 },
  ])
})

test('a second twin without a primary is no article', () => {
  const { article, problems } = assemble({ en: secondFile() })
  expect(article).toBeUndefined()
  expect(problems).toMatchObject([{ path: folder, rule: 'twins' }])
})

test('a folder without a twin is no article', () => {
  expect(assemble({})).toMatchObject({
    article: undefined,
    problems: [{ path: folder, rule: 'twins', message: expect.stringContaining('zh.md') }],
  })
})

test('of two primary twins the first stays and the other is reported', () => {
  const { article, problems } = assemble({ zh: primaryFile(), en: primaryFile({ audience: 'internal' }) })
  expect(Object.keys(article?.twins ?? {})).toEqual(['zh'])
  expect(problems).toMatchObject([{ path: `${folder}/en.md`, rule: 'twins' }])
})

test('an id that is not that of the folder is no article', () => {
  const { article, problems } = assemble({ zh: primaryFile({ id: 'KB0002' }) })
  expect(article).toBeUndefined()
  expect(problems).toMatchObject([{ path: `${folder}/zh.md`, rule: 'id' }])
})

test.each([
  'KB0001',
  'KB1-x',
  'kb0001-x',
  'KB0001-',
  'KB0001-Service',
  'KB0001-服务',
  'KB0001_x',
  'KB0001-a--b',
  'notes',
])('a folder named %s is no article', (name) => {
  const { article, problems } = assemble({ zh: primaryFile() }, { folder: `articles/${name}` })
  expect(article).toBeUndefined()
  expect(problems).toMatchObject([{ path: `articles/${name}`, rule: 'folder' }])
})

describe('an instance for a wider audience', () => {
  const body = 'a <!-- b -->\n\n:::internal\nQZX-SECRET\n:::\n'

  test('loads no article for a narrower one', () => {
    expect(assemble({ zh: primaryFile({ audience: 'customer' }) }, { audienceMax: 'public' })).toEqual({
      article: undefined,
      problems: [],
    })
    expect(assemble({ zh: primaryFile({ audience: 'internal' }) }, { audienceMax: 'customer' }).article).toBe(
      undefined,
    )
  })

  test.each(['public', 'customer'] as const)(
    '%s loads neither internal text nor case numbers',
    (audienceMax) => {
      const files = { zh: primaryFile({ cases: '[CAS-03282-J6Y6M6]' }, body), en: secondFile({}, body) }
      const { article } = assemble(files, { audienceMax })
      expect(article?.cases).toEqual([])
      expect(article?.twins.zh?.body).toBe('a \n\n\n')
      expect(JSON.stringify(article)).not.toMatch(/QZX-SECRET|CAS-03282/)
    },
  )

  test('internal loads everything', () => {
    const { article } = assemble({ zh: primaryFile({ cases: '[CAS-03282-J6Y6M6]' }, body) })
    expect(article?.cases).toEqual(['CAS-03282-J6Y6M6'])
    expect(article?.twins.zh?.body).toBe(body)
  })
})
