import { describe, expect, test } from 'vitest'
import { scopeOfAudience } from '#lib/access/policy.ts'
import type { Assembled } from '#lib/articles/assemble.ts'
import { Library } from '#lib/articles/library.ts'
import { assemble, primaryFile, secondFile } from '../fixtures/article-files.ts'

const everybody = scopeOfAudience('public')

/** What the folder of an article gives. */
function folder(id: string, keys: Record<string, string> = {}, body = '', slug = 'a'): [string, Assembled] {
  const path = `articles/${id}-${slug}`
  return [
    `${id}-${slug}`,
    assemble({ zh: primaryFile({ id, ...keys }, body), en: secondFile() }, { folder: path }),
  ]
}

function libraryOf(...folders: [string, Assembled][]): Library {
  const library = new Library()
  library.update(new Map(folders))
  return library
}

function changesOf(library: Library, ...folders: [string, Assembled | undefined][]) {
  const { changed, removed } = library.update(new Map(folders))
  return { changed: changed.map(({ id }) => id).sort(), removed }
}

test('reports what is new, and nothing the second time', () => {
  const library = new Library()
  const first = folder('KB0001')
  expect(changesOf(library, first)).toEqual({ changed: ['KB0001'], removed: [] })
  expect(changesOf(library, first)).toEqual({ changed: [], removed: [] })
  expect(library.size).toBe(1)
})

describe('reports the articles that link to what changed', () => {
  const links: [string, Record<string, string>, string][] = [
    ['in the text', {}, '见[二](../KB0002-a/zh.md)'],
    ['in small letters', {}, '见[二](../kb0002-a/zh.md)'],
    ['by definition', {}, '见[二][x]\n\n[x]: KB0002'],
    ['in internal text', {}, ':::internal\n[二](KB0002)\n:::'],
    ['as related', { related: '[KB0002]' }, ''],
    ['as their successor', { supersededBy: 'KB0002' }, ''],
    ['as their replacement', { withdrawn: '{on: 2026-11-23, reason: x, replacement: KB0002}' }, ''],
  ]

  test.each(links)('%s', (_name, keys, body) => {
    const library = libraryOf(folder('KB0001', keys, body), folder('KB0002'), folder('KB0003'))
    expect(changesOf(library, folder('KB0002', { audience: 'internal' })).changed).toEqual([
      'KB0001',
      'KB0002',
    ])
  })

  test('when it is removed, and when it comes', () => {
    const library = libraryOf(folder('KB0001', { related: '[KB0002]' }))
    expect(changesOf(library, folder('KB0002')).changed).toEqual(['KB0001', 'KB0002'])
    expect(changesOf(library, ['KB0002-a', undefined])).toEqual({ changed: ['KB0001'], removed: ['KB0002'] })
  })
})

test('shows a link no longer once its target is for fewer', () => {
  const library = libraryOf(folder('KB0001', { related: '[KB0002]' }, '见[二](KB0002)。'), folder('KB0002'))
  expect(library.view('KB0001', 'zh', everybody)?.body).toContain('KB0002')
  library.update(new Map([folder('KB0002', { audience: 'customer' })]))
  expect(library.view('KB0001', 'zh', everybody)).toMatchObject({ body: '见。', related: [] })
})

test('keeps the views of different scopes and languages apart', () => {
  const library = libraryOf(folder('KB0001', {}, ':::internal\nQZX-SECRET\n:::\n'))
  expect(library.view('KB0001', 'zh', scopeOfAudience('internal'))?.body).toContain('QZX-SECRET')
  expect(library.view('KB0001', 'zh', everybody)?.body).not.toContain('QZX-SECRET')
  expect(library.view('KB0001', 'en', everybody)?.lang).toBe('en')
})

test('answers alike for an article that is missing and one that is not for the scope', () => {
  const library = libraryOf(
    folder('KB0001', { audience: 'internal' }),
    folder('KB0002', { confidence: 'draft' }),
  )
  for (const id of ['KB0001', 'KB0002', 'KB0009']) expect(library.view(id, 'zh', everybody)).toBeUndefined()
})

describe('two folders with one id', () => {
  const first = folder('KB0001', {}, 'first', 'a')
  const second = folder('KB0001', {}, 'second', 'b')

  test('leave the first by name and report the second, in whichever order they come', () => {
    for (const folders of [
      [first, second],
      [second, first],
    ]) {
      const library = libraryOf(...folders)
      expect(library.folderOf('KB0001')).toBe('articles/KB0001-a')
      expect(library.problems).toMatchObject([{ path: 'articles/KB0001-b', rule: 'id', severity: 'error' }])
    }
  })

  test('give way to the second when the first goes', () => {
    const library = libraryOf(first, second)
    expect(changesOf(library, ['KB0001-a', undefined])).toEqual({ changed: ['KB0001'], removed: [] })
    expect(library.folderOf('KB0001')).toBe('articles/KB0001-b')
    expect(library.problems).toEqual([])
  })
})

test('lists what is wrong by path and line, and no longer once it is mended', () => {
  const broken = assemble({ zh: primaryFile({ titel: 'x', verifed: 'y' }) }, { folder: 'articles/KB0001-a' })
  const library = libraryOf(['notes', assemble({}, { folder: 'articles/notes' })], ['KB0001-a', broken])
  expect(library.problems.map(({ path }) => path)).toEqual([
    'articles/KB0001-a/zh.md',
    'articles/KB0001-a/zh.md',
    'articles/notes',
  ])
  const lines = library.problems.slice(0, 2).map(({ line }) => line)
  expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  library.update(new Map([folder('KB0001'), ['notes', undefined]]))
  expect(library.problems).toEqual([])
})
