import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, normalize, normalizeWithOffsets } from '#lib/text/normalize.ts'

/** Any sequence of code units, lone surrogates included. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))

/** Characters that take a way of their own through the normalizer. */
const awkward = fc
  .array(
    fc.constantFrom('a', 'ａ', '帳', 'ｶ', 'ﾞ', '\u0301', '㍿', '😀', '\u200b', '\0', '\ud800', '\n', '登陆'),
  )
  .map((parts) => parts.join(''))

test('folds full width to half width', () => {
  expect(normalize('ＣｏｄｅＭｅｔｅｒ．ｅｘｅ　０ｘ８００７０００５：（拒绝）')).toBe(
    'CodeMeter.exe 0x80070005:(拒绝)',
  )
})

test('widens half-width kana and joins its voicing mark', () => {
  expect(normalize('ｶﾞｲﾄﾞ')).toBe('ガイド')
})

test('writes Traditional Chinese in Simplified', () => {
  expect(normalize('伺服器無法啟動，帳號遺失')).toBe('伺服器无法启动,账号遗失')
})

test.each([
  ['帐号', '账号'],
  ['帳號', '账号'],
  ['登陆', '登录'],
  ['登陸', '登录'],
  ['其它', '其他'],
  ['缺省', '默认'],
  ['象素', '像素'],
])('writes the variant %s as %s', (variant, common) => {
  expect(normalize(variant)).toBe(common)
})

test.each([
  ['don’t', "don't"],
  ['don´t', "don't"],
  ['don`t', "don't"],
  ['donʼt', "don't"],
  ['“好”', '"好"'],
  ['—2147024891', '-2147024891'],
  ['−2147024891', '-2147024891'],
  ['CVE‑2021‑1234', 'CVE-2021-1234'],
  ['Get–FileHash', 'Get-FileHash'],
  ['错误…', '错误...'],
])('gives quotes and dashes one form: %s', (written, plain) => {
  expect(normalize(written)).toBe(plain)
})

test('puts a blank in place of NUL and other control characters', () => {
  expect(normalize('a\0b\u0007c\u007fd\u0085e')).toBe('a b c d e')
})

test('keeps line breaks and tabs', () => {
  expect(normalize('a\r\nb\tc')).toBe('a \nb\tc')
})

test.each([
  ['zero-width blanks', '0x8007\u200b0005', '0x80070005'],
  ['the mark that certmgr puts before a thumbprint', '\u200e7682dd44', '7682dd44'],
  ['the mark that Explorer puts before a path', '\u202aC:\\a.exe', 'C:\\a.exe'],
  ['soft hyphens', 'Code\u00adMeter', 'CodeMeter'],
  ['a byte order mark', '\ufeffCodeMeter', 'CodeMeter'],
  ['variation selectors', '⚠\ufe0f警告', '⚠警告'],
  ['keycaps', '1\ufe0f\u20e3重启', '1重启'],
])('drops %s', (_name, written, plain) => {
  expect(normalize(written)).toBe(plain)
})

test('composes accents, whichever width their letter has', () => {
  expect(normalize('cafe\u0301')).toBe('café')
  expect(normalize('ｃａｆｅ\u0301')).toBe('café')
})

test('replaces a lone surrogate', () => {
  expect(normalize('a\ud800b')).toBe('a\ufffdb')
})

test('keeps emoji and finds the place of what follows them', () => {
  const { text, offsets, source } = normalizeWithOffsets('👩‍💻😀重启')
  expect(text).toBe('👩💻😀重启')
  expect(source.slice(offsets[text.indexOf('重启')])).toBe('重启')
})

test('points every character of an expansion at the one it came from', () => {
  const { text, offsets } = normalizeWithOffsets('a㍿b')
  expect(text).toBe('a株式会社b')
  expect([...offsets]).toEqual([0, 1, 1, 1, 1, 2, 3])
})

test('points at the whole of a letter and its marks', () => {
  const { text, offsets, source } = normalizeWithOffsets('xｶﾞy')
  const at = text.indexOf('ガ')
  expect(source.slice(offsets[at], offsets[at + 1])).toBe('ｶﾞ')
})

test('keeps places in order and within the source, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, awkward), (raw) => {
      const { text, offsets, source } = normalizeWithOffsets(raw)
      expect(offsets).toHaveLength(text.length + 1)
      expect(offsets.at(-1)).toBe(source.length)
      expect([...offsets]).toEqual([...offsets].sort((a, b) => a - b))
    }),
  )
})

test('gives well-formed text without control characters, whatever went in', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, awkward), (raw) => {
      const text = normalize(raw)
      expect(text.isWellFormed()).toBe(true)
      expect(text).not.toMatch(/(?![\n\t])\p{Cc}/u)
    }),
  )
})

test('reads a million marks on one letter in less than a second', () => {
  const before = process.cpuUsage()
  normalize(`a${'\u0301\u0316'.repeat(500_000)}`)
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000)
})

test('folds case, width and blanks for comparing names', () => {
  expect(fold('  CodeMeter　 Runtime\n Server ')).toBe('codemeter runtime server')
})
