/**
 * The one tokenizer, for index and query alike. Latin words give a stem and a surface form; identifiers are kept
 * whole and in parts; Chinese gives single characters and bigrams, so that any substring a caller says is found
 * (measured better than dictionary words alone: see lib/README.md, Decisions).
 */
import { stemmer } from 'stemmer'

export type TokenKind =
  /** Stem of a Latin word. */
  | 'stem'
  /** The word as written, marked with `=` so that it never meets a stem. */
  | 'surface'
  /** Letters and digits joined by `.`, `_`, `-` or an apostrophe, or mixed: `codemeter.exe`, `0x80070005`. */
  | 'identifier'
  | 'bigram'
  | 'character'

export interface Token {
  readonly term: string
  readonly kind: TokenKind
  /** Place in the normalized text. */
  readonly start: number
  readonly end: number
  /** Running number of the word; parts of an identifier share the number of their whole. */
  readonly position: number
  /** A part of a longer word: it finds, but it does not count towards length. */
  readonly part: boolean
}

/** Chinese and Japanese; `C#`; or a word with its joiners, and `C++`. A `#` after a longer word begins a fragment. */
const run =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]+|[A-Za-z]#|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+(?:[._\-'][[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+)*(?:\+\+)?/gv
const cjk = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const plainWord = /^[a-z]+$/
/** Where a part begins: after a joiner, and where case or kind changes (`FileHash`, `SSLError`). */
const camelParts = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g

/** Longer runs are data (base64, keys), not words; they are cut so that no term outgrows an engine's limit. */
const longestTerm = 96

/** Cuts normalized text (see `normalize`) into tokens in the order of the text. */
export function tokenize(normalized: string): Token[] {
  const tokens: Token[] = []
  let position = 0
  for (const match of normalized.matchAll(run)) {
    const word = match[0]
    position = cjk.test(word)
      ? pushCjk(tokens, word, match.index, position)
      : pushLatin(tokens, word, match.index, position)
  }
  return tokens
}

function pushCjk(tokens: Token[], word: string, start: number, first: number): number {
  const characters = Array.from(word)
  let at = start
  characters.forEach((character, i) => {
    const position = first + i
    const end = at + character.length
    tokens.push({ term: character, kind: 'character', start: at, end, position, part: true })
    const next = characters[i + 1]
    if (next !== undefined)
      tokens.push({
        term: character + next,
        kind: 'bigram',
        start: at,
        end: end + next.length,
        position,
        part: false,
      })
    at = end
  })
  return first + characters.length
}

function pushLatin(tokens: Token[], word: string, start: number, position: number): number {
  const lower = cutTo(longestTerm, word.toLowerCase().replace(/'s$/, ''))
  const end = start + word.length
  pushWord(tokens, lower, start, end, position, false)
  const pieces = word.length > longestTerm ? [] : partsOf(word)
  for (const piece of pieces)
    pushWord(
      tokens,
      piece.text.toLowerCase(),
      start + piece.at,
      start + piece.at + piece.text.length,
      position,
      true,
    )
  return position + 1
}

function pushWord(
  tokens: Token[],
  lower: string,
  start: number,
  end: number,
  position: number,
  part: boolean,
) {
  if (!plainWord.test(lower)) {
    tokens.push({ term: lower, kind: 'identifier', start, end, position, part })
    return
  }
  tokens.push({ term: stemmer(lower), kind: 'stem', start, end, position, part })
  if (!part) tokens.push({ term: `=${lower}`, kind: 'surface', start, end, position, part: true })
}

/** Never between the halves of a character. */
function cutTo(length: number, text: string): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/** `Get-FileHash` gives Get, FileHash, File, Hash; `Notepad++` Notepad; a word without inner borders nothing. */
function partsOf(word: string): { text: string; at: number }[] {
  const parts: { text: string; at: number }[] = []
  const joined = /[._-]/.test(word)
  for (const piece of word.matchAll(/[^._-]+/g)) {
    if (joined) parts.push({ text: piece[0], at: piece.index })
    if (/\w\w\+\+$/.test(piece[0])) parts.push({ text: piece[0].slice(0, -2), at: piece.index })
    const inner = [...piece[0].matchAll(camelParts)].filter((m) => m[0].length > 1)
    const covered = inner.reduce((sum, m) => sum + m[0].length, 0)
    if (inner.length > 1 && covered === piece[0].length && !/\d/.test(piece[0]))
      for (const m of inner) parts.push({ text: m[0], at: piece.index + m.index })
  }
  return parts
}
