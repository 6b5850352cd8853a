import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractSignatures, possibleSignatures, signatureKeys } from '#lib/signatures/extract.ts'
import { canonicalSignature, kinds, type SignatureKind, signatureKinds } from '#lib/signatures/kinds.ts'
import { normalize } from '#lib/text/normalize.ts'

const digits = (alphabet: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length })
const hex = (length: number) => digits('0123456789abcdefABCDEF', length)
const decimal = (length: number) => digits('123456789', length)

const written: fc.Arbitrary<readonly [SignatureKind, string]> = fc.oneof(
  hex(64).map((value) => ['sha256', value] as const),
  hex(40).map((value) => ['sha1', value] as const),
  hex(32).map((value) => ['md5', value] as const),
  hex(8).map((value) => ['code', `0x${value}`] as const),
  fc.integer({ min: -(2 ** 31), max: -100_000_000 }).map((value) => ['code', `${value}`] as const),
  digits('ABCDEFGHI', 6).map((value) => ['symbol', `ERR_${value}`] as const),
  decimal(7).map((value) => ['kb', `KB${value}`] as const),
  decimal(5).map((value) => ['cve', `CVE-2021-${value}`] as const),
  decimal(5).map((value) => ['ora', `ORA-${value}`] as const),
  digits('abcdef', 6).map((value) => ['exception', `org.app.X${value}Exception`] as const),
  digits('abcdef', 6).map((value) => ['file', `${value}.exe`] as const),
  decimal(4).map((value) => ['article', `KB${value}`] as const),
)

describe('a signature', () => {
  test('alone in a text gives the key of its written value, and again from what was found', () => {
    fc.assert(
      fc.property(written, ([kind, value]) => {
        const found = extractSignatures(normalize(value))
        expect(found.map(({ key }) => key)).toEqual([canonicalSignature(kind, value)])
        expect(found.flatMap((signature) => signatureKeys(signature.value))).toEqual(
          found.map(({ key }) => key),
        )
      }),
    )
  })

  test('with one digit off has another key', () => {
    fc.assert(
      fc.property(fc.constantFrom(8, 32, 40, 64), fc.nat(), fc.nat(), (length, seed, at) => {
        const value = Array.from({ length }, (_, i) => ((seed + i * 7) % 16).toString(16))
        const place = at % length
        const other = value.with(place, ((Number.parseInt(value[place] ?? '0', 16) + 1) % 16).toString(16))
        const text = (list: string[]) => `${length === 8 ? '0x' : ''}${list.join('')}`
        const keys = [value, other].flatMap((list) => signatureKeys(text(list)))
        expect(new Set(keys).size).toBe(2)
      }),
    )
  })
})

describe('in any text', () => {
  const noise = fc.constantFrom(' ', '，', '中文', 'a', '.', '-', '_', '0', '\n', '事件', 'event ', ':', '/')
  const texts = fc
    .array(
      fc.oneof(
        written.map(([, value]) => value),
        noise,
      ),
    )
    .map((parts) => parts.join(''))

  test('signatures stand in order, do not overlap, and hold their value', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const text = normalize(raw)
        let end = 0
        for (const signature of extractSignatures(text)) {
          expect(signature.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(signature.start, signature.end)).toContain(signature.value)
          expect(signature.key).toBe(kinds[signature.kind].key(signature.value))
          end = signature.end
        }
      }),
    )
  })
})

describe('time grows with the text and no faster', { timeout: 30_000 }, () => {
  const size = 1_000_000
  const nearMatches: Partial<Record<SignatureKind, readonly string[]>> = {
    sha256: ['f0', `${'f'.repeat(63)} `],
    code: ['0x', '-1', '-123456789'],
    symbol: ['A_', 'A_a', 'ABCDE_'],
    event: ['event', 'event id    ', 'event                    ', '事件', '事件 标识   '],
    kb: ['KB', 'KB ', 'KB12345 '],
    cve: ['CVE-', 'CVE-2021-'],
    ora: ['ORA-', 'ORA-1234'],
    exception: ['A.', 'Aa.', '_.', 'Aexception ', `${'A'.repeat(60)} `],
    file: ['a.', 'a-', '.exe', 'a.e', 'a.exee', `${'a'.repeat(110)}.`, 'a+'],
  }
  const cases = signatureKinds.flatMap((kind) =>
    kinds[kind].pattern === undefined
      ? []
      : ['a', 'A', '0', 'f', '.', '_', ' ', '中', ...(nearMatches[kind] ?? [])].map(
          (piece) => [kind, piece] as const,
        ),
  )

  test.each(cases)('%s in a megabyte of %j', (kind, piece) => {
    const text = piece.repeat(size / piece.length)
    const pattern = kinds[kind].pattern ?? /(?!)/g
    expect(fastest(() => text.match(pattern))).toBeLessThan(300)
  })

  test('a hundred thousand codes in one paste', () => {
    const text = '0x1 a.exe '.repeat(100_000)
    expect(fastest(() => extractSignatures(text))).toBeLessThan(2000)
  })

  test('possible signatures in a megabyte of digits', () => {
    for (const piece of ['0', 'deadbeef ', 'f'.repeat(64)])
      expect(fastest(() => possibleSignatures(piece.repeat(size / piece.length)))).toBeLessThan(1000)
  })
})

/** Milliseconds of the processor, best of three: the machine may be busy with something else. */
function fastest(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3 && best > 100; i += 1) {
    const before = process.cpuUsage()
    work()
    best = Math.min(best, process.cpuUsage(before).user / 1000)
  }
  return best
}
