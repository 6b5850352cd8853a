/**
 * One spelling for what people type in many: NFKC (full and half width), Traditional to Simplified Chinese,
 * common variant spellings, one form of dash and quote. Case is kept, because the tokenizer cuts at it.
 */
import { Converter } from 'opencc-js/t2cn'

export interface Normalized {
  readonly text: string
  /** `offsets[i]` is the place in the source of character `i` of `text`; one entry more marks the end. */
  readonly offsets: Uint32Array
  /** The source in NFC, without lone surrogates and endless marks; offsets point into this string. */
  readonly source: string
}

const toSimplified = Converter({ from: 't', to: 'cn' })

/** Characters that are written for one another in support mail: 帐号 for 账号, ` for ', a long dash for a hyphen. */
const variants: Readonly<Record<string, string>> = {
  帐: '账',
  '`': "'",
  '´': "'",
  ʼ: "'",
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
}

/** Words that are written for one another; both sides have the same length, so that offsets hold. */
const variantWords: readonly (readonly [RegExp, string])[] = [
  [/登陆/g, '登录'],
  [/象素/g, '像素'],
  [/其它/g, '其他'],
  [/缺省/g, '默认'],
]

/** Unicode's stream-safe limit. More marks on one letter nobody writes, and ICU sorts them in quadratic time. */
const mostMarks = 30
const endlessMarks = new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, 'gu')

/** What nobody sees: zero-width characters, marks of writing direction, variation selectors, keycaps. */
const invisible = /\p{Default_Ignorable_Code_Point}|\u20e3/gu

const cache = new Map<string, string>()

/** @param character with the marks that stand on it */
function normalizeCharacter(character: string): string {
  const known = cache.get(character) ?? variants[character]
  if (known !== undefined) return known
  let out = ''
  for (const part of character.normalize('NFKC')) {
    const simplified = /\p{Script=Han}/u.test(part) ? toSimplified(part) : part
    out += variants[simplified] ?? simplified
  }
  // Control characters (NUL among them) separate words like a blank; invisible ones vanish.
  out = out.replace(invisible, '').replace(/\p{Cc}/gu, keepLineBreak)
  if (cache.size < 50_000) cache.set(character, out)
  return out
}

function keepLineBreak(control: string): string {
  return control === '\n' || control === '\t' ? control : ' '
}

/** Normalizes and keeps the way back: where in the source each character came from. */
export function normalizeWithOffsets(raw: string): Normalized {
  const source = raw.toWellFormed().replace(endlessMarks, '$1').normalize('NFC')
  const offsets: number[] = []
  let text = ''
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at)
    if (code >= 0x20 && code < 0x7f) {
      text += source[at] === '`' ? "'" : source[at]
      offsets.push(at)
      at += 1
      continue
    }
    let end = at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    while (end - at < mostMarks && isMark(source.charCodeAt(end))) end += 1
    const character = source.slice(at, end)
    const out = normalizeCharacter(character)
    for (let i = 0; i < out.length; i += 1) offsets.push(at)
    text += out
    at = end
  }
  offsets.push(source.length)
  for (const [pattern, word] of variantWords) text = text.replace(pattern, word)
  return { text, offsets: Uint32Array.from(offsets), source }
}

/** Marks that a full- or half-width letter may still be waiting for: accents, and the voicing of kana. */
function isMark(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x3099 ||
    code === 0x309a ||
    code === 0xff9e ||
    code === 0xff9f
  )
}

/** The normalized text alone. */
export function normalize(raw: string): string {
  return normalizeWithOffsets(raw).text
}

/** Normalized, in lower case, blanks folded: for comparing names. */
export function fold(raw: string): string {
  return normalize(raw).toLowerCase().replace(/\s+/g, ' ').trim()
}
