import { afterEach, describe, expect, test } from 'vitest'
import { splitFrontMatter } from '#lib/articles/front-matter.ts'

function failureOf(text: string) {
  const split = splitFrontMatter(text)
  return 'data' in split ? undefined : split
}

test('splits keys from text and names the line on which the text begins', () => {
  const split = splitFrontMatter('---\nid: KB0001\ntitle: 停止\n---\n\n## 症状\n---\n')
  expect(split).toMatchObject({
    data: { id: 'KB0001', title: '停止' },
    body: '\n## 症状\n---\n',
    bodyLine: 5,
  })
})

test('reads Windows line ends and gives the text with plain ones', () => {
  expect(splitFrontMatter('---\r\nid: KB0001\r\n---\r\na\r\nb\r\n')).toMatchObject({
    data: { id: 'KB0001' },
    body: 'a\nb\n',
    bodyLine: 4,
  })
})

test('keeps dates, hashes and versions in quotes as the texts they are', () => {
  const split = splitFrontMatter('---\ncreated: 2026-11-23\nversion: "6.20"\nyes: no\n---\n')
  expect(split).toMatchObject({ data: { created: '2026-11-23', version: '6.20', yes: 'no' } })
})

test('accepts front matter without any text after it', () => {
  expect(splitFrontMatter('---\nid: KB0001\n---')).toMatchObject({ body: '', bodyLine: 4 })
})

describe('names the line of', () => {
  const text =
    '---\ntitle: a\nsignatures:\n  - kind: md5\n    value: x\n  - kind: sha1\n    value: "y"\n---\n'
  const lineOf = (...path: PropertyKey[]) => {
    const split = splitFrontMatter(text)
    return 'data' in split ? split.lineOf(path) : undefined
  }

  test.each([
    [['title'], 2],
    [['signatures'], 3],
    [['signatures', 0], 4],
    [['signatures', 0, 'value'], 5],
    [['signatures', 1, 'value'], 7],
    [['signatures', 1, 'missing'], 6],
    [['missing'], 2],
    [[], 2],
  ])('%j', (path, line) => {
    expect(lineOf(...path)).toBe(line)
  })
})

describe('refuses', () => {
  test.each([
    ['an empty file', '', 1],
    ['a file without front matter', '## 症状\n', 1],
    ['an empty line before the front matter', '\n---\nid: a\n---\n', 1],
    ['front matter that is never closed', '---\nid: KB0001\n\ntext\n', 1],
    ['a key given twice', '---\nid: KB0001\ntitle: a\nid: KB0002\n---\n', 4],
    ['broken YAML', '---\nid: KB0001\ntitle: [a\n---\n', 3],
    ['a tab as indentation', '---\nid: KB0001\nsymptoms:\n\t- a\n---\n', 4],
    ['several documents', '---\nid: KB0001\n...\nid: KB0002\n---\n', 4],
  ])('%s', (_name, text, line) => {
    expect(failureOf(text)?.line).toBe(line)
    expect(failureOf(text)?.fix).not.toBe('')
  })

  test('aliases that unfold into millions', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg'])
      bomb.push(`${name}: &${name} [${Array(10).fill(`*${of}`).join(', ')}]`)
    expect(failureOf(`---\n${bomb.join('\n')}\n---\n`)?.message).toContain('alias')
  })
})

describe('never runs what stands in a file', () => {
  const sideEffect = '(globalThis.casebookRan = true, { id: "KB0001" })'

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'casebookRan')
  })

  test.each(['js', 'javascript', ' js', '\tjavascript', 'json', 'coffee', 'toml', 'yaml'])(
    '---%s',
    (language) => {
      expect(failureOf(`---${language}\n${sideEffect}\n---\n`)?.message).toContain('marked')
      expect(globalThis).not.toHaveProperty('casebookRan')
    },
  )

  test.each([
    ['behind a byte order mark', `\ufeff---js\n${sideEffect}\n---\n`],
    ['behind an old Mac’s line end', `---\rjs\n${sideEffect}\n---\n`],
    ['as a YAML tag', `---\nid: !!js/function '${sideEffect}'\n---\n`],
    ['as a second block', `---\nid: KB0001\n---\n---js\n${sideEffect}\n---\n`],
  ])('%s', (_name, text) => {
    splitFrontMatter(text)
    expect(globalThis).not.toHaveProperty('casebookRan')
  })
})
