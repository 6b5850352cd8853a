import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readTwin } from '#lib/articles/read-twin.ts'
import { DraftFrontMatter } from '#lib/articles/schema.ts'
import { primaryFile, secondFile } from '../fixtures/article-files.ts'

const path = 'articles/KB0001-service-stops/zh.md'
const bytes = (text: string) => new TextEncoder().encode(text)

function read(text: string | Uint8Array) {
  return readTwin(path, 'zh', typeof text === 'string' ? bytes(text) : text)
}

function problemsOf(text: string | Uint8Array) {
  const twin = read(text)
  return twin.kind === 'bad' ? twin.problems : []
}

/** The line of a file on which a text stands. */
function lineOf(file: string, text: string): number {
  return file.split('\n').findIndex((line) => line.includes(text)) + 1
}

test('reads the primary twin', () => {
  const text = primaryFile()
  expect(read(text)).toMatchObject({
    kind: 'primary',
    lang: 'zh',
    path,
    body: '## 症状\n',
    hash: createHash('sha256').update(text).digest('hex').slice(0, 12),
    matter: { id: 'KB0001', governance: 'experience', aliases: [], cases: [] },
  })
})

test('reads the other twin', () => {
  expect(read(secondFile({ translatedFrom: '0123456789ab' }))).toMatchObject({
    kind: 'second',
    matter: { translatedFrom: '0123456789ab' },
  })
})

test('takes a file with a byte order mark and Windows line ends', () => {
  const text = `\ufeff${primaryFile().replaceAll('\n', '\r\n')}`
  expect(read(text)).toMatchObject({ kind: 'primary', body: '## 症状\n' })
})

test('takes a draft without an id where drafts are read', () => {
  const draft = primaryFile().replace(/^id: .*\n/m, '')
  expect(readTwin(path, 'zh', bytes(draft), DraftFrontMatter).kind).toBe('primary')
  expect(read(draft).kind).toBe('bad')
})

describe('names file, line and remedy for', () => {
  test.each<[string, Record<string, string>, string]>([
    ['an unknown key', { titel: 'x' }, 'titel'],
    ['an unknown key deep inside', { products: '\n  - name: a\n    verison: 1' }, 'verison'],
    ['a value of the wrong type', { aliases: 'x' }, 'aliases'],
    ['a number that should be a text', { owner: '7' }, 'owner'],
    ['a word that is not in the list', { audience: 'everybody' }, 'audience'],
    ['a day in the wrong form', { created: '23.11.2026' }, 'created'],
    ['a day that does not exist', { created: '2026-02-30' }, 'created'],
    ['a thirteenth month', { verifiedOn: '2026-13-01' }, 'verifiedOn'],
    ['an interval without a unit', { verifyEvery: '"180"' }, 'verifyEvery'],
    ['an id of the wrong form', { id: 'KB1' }, 'id'],
    ['a related article of the wrong form', { related: '\n  - KB0002\n  - 不存在' }, '不存在'],
    ['no symptom', { symptoms: '[]' }, 'symptoms'],
    ['a malformed hash', { signatures: '\n  - kind: sha256\n    value: 7682DD44' }, 'value: 7682'],
    ['a malformed event', { signatures: '\n  - {kind: md5, value: x}' }, 'kind: md5'],
    [
      'a case number among the signatures',
      { signatures: '\n  - kind: case\n    value: CAS-1' },
      'kind: case',
    ],
    [
      'an article among the signatures',
      { signatures: '\n  - kind: article\n    value: KB0002' },
      'kind: art',
    ],
    ['a code that YAML takes for a number', { signatures: '\n  - kind: code\n    value: 0x80070005' }, '0x8'],
    ['a script for an address', { sources: '\n  - title: a\n    url: javascript:alert(1)' }, 'javascript'],
    ['a file for an address', { source: '\n  path: a\n  url: file:///etc/passwd' }, 'file:'],
  ])('%s', (_name, keys, place) => {
    const text = primaryFile(keys)
    expect(problemsOf(text)).toMatchObject([
      { path, line: lineOf(text, place), rule: 'schema', severity: 'error', fix: expect.stringMatching(/./) },
    ])
  })

  test('a key that belongs to the primary twin only', () => {
    const text = secondFile({ owner: 'x', cases: '[CAS-1]' })
    expect(problemsOf(text).map(({ line, message }) => [line, message])).toEqual([
      [lineOf(text, 'owner'), 'unknown key “owner”'],
      [lineOf(text, 'cases'), 'unknown key “cases”'],
    ])
  })

  test('a missing key', () => {
    expect(problemsOf(primaryFile().replace(/^owner: .*\n/m, ''))).toMatchObject([
      { line: 2, message: expect.stringContaining('owner') },
    ])
  })

  test('a number, by telling to put it in quotes', () => {
    expect(problemsOf(primaryFile({ owner: '7' }))[0]?.fix).toContain('quotes')
  })
})

describe('refuses', () => {
  test('an empty file', () => {
    expect(problemsOf('')).toMatchObject([{ line: 1, rule: 'schema' }])
  })

  test('front matter that is a list or empty', () => {
    expect(problemsOf('---\n- a\n---\n')).not.toEqual([])
    expect(problemsOf('---\n---\n')).not.toEqual([])
  })

  test('a file of two megabytes, whatever it holds', () => {
    expect(problemsOf(primaryFile({}, 'a'.repeat(2_000_000)))).toMatchObject([{ line: 1, rule: 'size' }])
  })

  test('bytes that are not UTF-8, naming their line', () => {
    const text = bytes(primaryFile({}, '好\nAB\n'))
    const at = text.lastIndexOf(0x41)
    expect(problemsOf(text.with(at, 0xff))).toMatchObject([
      { rule: 'encoding', line: lineOf(primaryFile({}, '好\nAB\n'), 'AB') },
    ])
  })

  test('such bytes even after a replacement character that is no fault', () => {
    const text = bytes('a\n\ufffd\nb\nX\n')
    expect(problemsOf(text.with(text.indexOf(0x58), 0xc3))).toMatchObject([{ rule: 'encoding', line: 4 }])
  })

  test('a file in GBK or UTF-16', () => {
    expect(problemsOf(new Uint8Array([0xb7, 0xfe, 0xce, 0xf1]))).toMatchObject([{ rule: 'encoding' }])
    expect(problemsOf(new Uint8Array([0xff, 0xfe, 0x2d, 0x00]))).toMatchObject([{ rule: 'encoding' }])
  })

  test('code for front matter', () => {
    expect(problemsOf('---js\n{}\n---\n')).toMatchObject([{ line: 1, rule: 'schema' }])
  })
})
