import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '#lib/markdown/parse.ts'
import { citationsOf, imageName, linkedArticle, projectBody } from '#lib/markdown/project.ts'

const outside = { internal: false, mayFollow: (id: string) => id === 'KB0001' }
const staff = { internal: true, mayFollow: () => true }

describe('for everybody but staff', () => {
  test('cuts internal blocks and leaves every other byte as it was', () => {
    const body = '前\u3000言 &amp; \t\n\n:::internal\n内部\n:::\n\n1) a  \n   b\n\n* * *\n| a|b |\n|-|-|\n'
    expect(projectBody(body, outside)).toBe(body.replace(':::internal\n内部\n:::', ''))
  })

  test('cuts comments, in sentences too', () => {
    expect(projectBody('a <!-- b --> c\n\n<!-- d\n\ne -->\n', outside)).toBe('a  c\n\n\n')
  })

  test('keeps comments that are code', () => {
    const body = '`<!-- a -->`\n\n```html\n<!-- b -->\n```\n'
    expect(projectBody(body, outside)).toBe(body)
  })

  test('keeps other blocks', () => {
    const body = ':::risk{level=admin}\na\n:::\n'
    expect(projectBody(body, outside)).toBe(body)
  })
})

describe('for staff', () => {
  test('keeps internal blocks and comments', () => {
    const body = 'a <!-- b -->\n\n:::internal\nc\n:::\n'
    expect(projectBody(body, staff)).toBe(body)
  })

  test('cuts links that lead nowhere for them either', () => {
    expect(projectBody('a [b](KB0009) c', { internal: true, mayFollow: () => false })).toBe('a  c')
  })
})

describe('links to articles', () => {
  test('stay where they may be followed', () => {
    const body = '[a](../KB0001-slug/zh.md) [b](https://example.com/KB0009)'
    expect(projectBody(body, outside)).toBe(body)
  })

  test.each([
    ['in a sentence', '见[题目](../KB0009-slug/zh.md)。', '见。'],
    ['after a colon and a word', '见:Access[题目](KB0009)。', '见:Access。'],
    ['around an image', '[![图](a.png)](KB0009)', ''],
    ['in bold', '**[题目](KB0009)**', '****'],
    ['in a table', '| a |\n| - |\n| [题目](KB0009) |', '| a |\n| - |\n|  |'],
    ['in small letters', '见[题目](../kb0009-slug/zh.md)', '见'],
    ['with Windows separators', '见[题目](..\\KB0009-slug\\zh.md)', '见'],
    ['from the content folder', '见[题目](/articles/KB0009-slug/zh.md)', '见'],
    ['by reference', 'a [题目][x] b\n\n[x]: ../KB0009-slug/zh.md "题目"\n', 'a  b\n\n\n'],
    ['by short reference', 'a [x] b\n\n[x]: KB0009\n', 'a  b\n\n\n'],
  ])('go with their words where they may not: %s', (_name, body, projected) => {
    expect(projectBody(body, outside)).toBe(projected)
  })

  test('go as well where only the cut makes them links', () => {
    expect(projectBody('[题目]<!-- -->(KB0009)', outside)).toBe('')
  })
})

describe('definitions and footnotes', () => {
  test('stay where shown text cites them', () => {
    const body = '[a][x] b[^1]\n\n[x]: https://example.com\n\n[^1]: c\n'
    expect(projectBody(body, outside)).toBe(body)
  })

  test('go with the hidden text that cited them', () => {
    const body = ':::internal\n[a][x] b[^1]\n:::\n\n[x]: https://secret.example\n\n[^1]: secret\n'
    expect(projectBody(body, outside).trim()).toBe('')
  })

  test('go with a footnote that went', () => {
    const body =
      'a\n\n:::internal\nb[^1]\n:::\n\n[^1]: c[^2]\n\n[^2]: d[^1] [x]\n\n[x]: https://secret.example\n'
    expect(projectBody(body, outside).trim()).toBe('a')
  })
})

test('no word of an internal block comes through, and every other word does', { timeout: 30_000 }, () => {
  const inside = fc.constantFrom(
    ':::internal\n@\n:::',
    '::::internal\n:::expected\n@\n:::\n::::',
    ':::internal\n```\n@\n```\n:::',
    ':::internal\n| @ |\n| - |\n:::',
    '1. step\n\n   :::internal\n   @\n   :::',
    '> :::internal\n> - @\n> :::',
    '- a\n  - b\n    :::internal\n    @\n    :::',
    '<!-- @ -->',
    'a <!-- @ --> b',
    '::::expected\n:::internal\n@\n:::\n::::',
  )
  const shown = fc.constantFrom(
    '%',
    '- %',
    '> %',
    '```\n%\n```',
    '| % |\n| - |',
    '## %',
    ':::expected\n%\n:::',
    '**%**[x](https://example.com)',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(inside, shown), { maxLength: 8 }), (blocks) => {
      const body = blocks.map((block, i) => block.replace('@', `SECRET${i}.`).replace('%', `PUBLIC${i}.`))
      const projected = projectBody(body.join('\n\n'), outside)
      expect(projected).not.toContain('SECRET')
      blocks.forEach((block, i) => {
        if (block.includes('%')) expect(projected).toContain(`PUBLIC${i}.`)
      })
    }),
  )
})

test.each([
  ['KB0002', 'KB0002'],
  ['../KB0002-slug/zh.md', 'KB0002'],
  ['./../KB0002-slug/', 'KB0002'],
  ['/zh/articles/KB0002/slug', 'KB0002'],
  ['/en/articles/KB0002', 'KB0002'],
  ['KB0002#fix', 'KB0002'],
  ['KB0002?lang=en', 'KB0002'],
  ['../KB12345-slug/en.md', 'KB12345'],
  ['https://example.com/zh/articles/KB0002', undefined],
  ['//KB0002x/', undefined],
  ['KB1', undefined],
  ['#KB0002', undefined],
  ['mailto:KB0002@example.com', undefined],
])('the link %s leads to %s', (url, id) => {
  expect(linkedArticle(url)).toBe(id)
})

test.each([
  ['state.png', 'state.png'],
  ['./state.PNG', 'state.PNG'],
  ['%E7%8A%B6%E6%80%81.webp', '状态.webp'],
  ['../KB0002-x/state.png', undefined],
  ['..%2fKB0002-x%2fstate.png', undefined],
  ['..%5cstate.png', undefined],
  ['.hidden.png', undefined],
  ['state.svg', undefined],
  ['zh.md', undefined],
  ['%ff.png', undefined],
  ['https://example.com/state.png', undefined],
])('the image %s is the file %s', (url, name) => {
  expect(imageName(url)).toBe(name)
})

test('names the articles and images that a body cites', () => {
  const body = '[a](KB0002) ![b](b.png) ![c][c] [d][d]\n\n[c]: c.jpg\n\n[d]: ../KB0003-x/zh.md\n'
  expect(citationsOf(parseMarkdown(body))).toEqual({
    articles: ['KB0002', 'KB0003'],
    images: ['b.png', 'c.jpg'],
  })
})
