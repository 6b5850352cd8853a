import fc from 'fast-check'
import { stemmer } from 'stemmer'
import { describe, expect, test } from 'vitest'
import { normalize } from '#lib/text/normalize.ts'
import { type Token, type TokenKind, tokenize } from '#lib/text/tokenize.ts'

function terms(text: string, ...kinds: TokenKind[]): string[] {
  return tokenize(normalize(text))
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ term }) => term)
}

describe('identifiers', () => {
  test.each([
    ['CodeMeter.exe', ['codemeter.exe', 'codemet', 'code', 'meter', 'ex']],
    ['Get-FileHash', ['get-filehash', 'get', 'filehash', 'file', 'hash']],
    ['ERR_SSL_PROTOCOL_ERROR', ['err_ssl_protocol_error', 'err', 'ssl', 'protocol', 'error']],
    ['0x80070005', ['0x80070005']],
    ['CVE-2021-1234', ['cve-2021-1234', 'cve', '2021', '1234']],
    ['6.20', ['6.20', '6', '20']],
    ['Notepad++', ['notepad++', 'notepad']],
  ])('gives %s whole and in parts', (written, expected) => {
    expect(terms(written, 'identifier', 'stem')).toEqual(expected)
  })

  test('keeps C++ and C# apart from C', () => {
    expect(terms('C++17 C# C')).toEqual(['c++', '17', 'c#', 'c', '=c'])
  })

  test('does not take the # of an address for part of the word', () => {
    expect(terms('index.html#fix', 'identifier')).toEqual(['index.html'])
  })

  test('gives parts the position of their whole', () => {
    const tokens = tokenize('CodeMeter.exe stops')
    expect(new Set(tokens.slice(0, 5).map(({ position }) => position))).toEqual(new Set([0]))
    expect(tokens.at(-1)?.position).toBe(1)
  })

  test('marks parts, so that they do not count towards length', () => {
    expect(
      tokenize('Get-FileHash')
        .filter(({ part }) => !part)
        .map(({ term }) => term),
    ).toEqual(['get-filehash'])
  })
})

describe('words', () => {
  test('gives a stem and the word as written', () => {
    expect(terms('Services stopping')).toEqual(['servic', '=services', 'stop', '=stopping'])
  })

  test('leaves the possessive out and keeps other apostrophes', () => {
    expect(terms("today’s don't users'", 'surface', 'identifier')).toEqual(['=today', "don't", '=users'])
  })

  test('keeps words with letters beyond ASCII whole', () => {
    expect(terms('Zugriff für naïve')).toContain('naïve')
  })
})

describe('Chinese', () => {
  test('gives characters and the pairs they form', () => {
    expect(terms('打印机')).toEqual(['打', '打印', '印', '印机', '机'])
  })

  test('gives a lone character itself', () => {
    expect(terms('卡')).toEqual(['卡'])
  })

  test('ends a run of Chinese at a code and begins none at the full stop', () => {
    expect(terms('错误0x80070005。')).toEqual(['错', '错误', '误', '0x80070005'])
  })

  test('forms no pair across a line break or punctuation', () => {
    expect(terms('服务\n停止，证书', 'bigram')).toEqual(['服务', '停止', '证书'])
  })

  test('counts a character outside the basic plane as one', () => {
    expect(tokenize('𠮷野').map(({ term, start, end }) => [term, start, end])).toEqual([
      ['𠮷', 0, 2],
      ['𠮷野', 0, 3],
      ['野', 2, 3],
    ])
  })

  test('holds every part of what was said, so that any part of it finds it', () => {
    const han = fc.string({ unit: fc.constantFrom(...'服务意外停止证书不显示𠮷'), minLength: 2 })
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (said, from, length) => {
        const characters = Array.from(said)
        const start = from % (characters.length - 1)
        const piece = characters.slice(start, start + 2 + (length % 4)).join('')
        const held = new Set(terms(said, 'bigram'))
        expect(terms(piece, 'bigram').every((term) => held.has(term))).toBe(true)
      }),
    )
  })
})

describe('whatever the text', { timeout: 30_000 }, () => {
  const anyText = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('A', 'bc', '1', '.', '_', '-', "'", "'s", '++', '#', '错', '😀', ' ', '\ud800'))
      .map((parts) => parts.join('')),
  )

  test('never throws and gives tokens whose places lead back to them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const token of tokenize(text)) expect(termAt(text, token)).toBe(token.term)
      }),
      { numRuns: 500 },
    )
  })

  test('gives tokens in the order of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const positions = tokenize(text).map(({ position }) => position)
        expect(positions).toEqual(positions.toSorted((a, b) => a - b))
      }),
    )
  })

  test('gives full width the same tokens as half width', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...'abzAZ019 .,:;_-+#\'"`/\\()=') })
    fc.assert(
      fc.property(ascii, (half) => {
        const full = half.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        expect(tokenize(normalize(full))).toEqual(tokenize(normalize(half)))
      }),
    )
  })

  test('cuts a very long run, between characters', () => {
    for (const run of ['a'.repeat(5000), 'a.'.repeat(5000), '1'.repeat(5000), `${'a'.repeat(95)}𐐷𐐷𐐷`]) {
      const found = tokenize(run)
      expect(found.length).toBeLessThan(4)
      for (const { term } of found) {
        expect(term.length).toBeLessThanOrEqual(97)
        expect(term.isWellFormed()).toBe(true)
      }
    }
  })

  test.each(['a.', 'a-', "a'", 'A', '+', 'a+', '错', '😀'])('reads a megabyte of %j in seconds', (piece) => {
    const before = process.cpuUsage()
    tokenize(piece.repeat(1_000_000 / piece.length))
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000)
  })
})

/** The term that a token's place in the text stands for. */
function termAt(text: string, { kind, start, end, part }: Token): string {
  const slice = text.slice(start, end)
  if (kind === 'character' || kind === 'bigram') return slice
  const lower = slice.toLowerCase()
  const whole = part && kind !== 'surface' ? lower : lower.replace(/'s$/, '').slice(0, 96)
  if (kind === 'stem') return stemmer(whole)
  return kind === 'surface' ? `=${whole}` : whole.replace(/[\ud800-\udbff]$/, '')
}
