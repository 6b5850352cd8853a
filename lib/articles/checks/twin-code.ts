/** Whether two languages give the same commands: what is written in Chinese may be written in other words. */
import type { Code, InlineCode } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { CheckedTwin } from './content-check.ts'
import { codeIn } from './parts.ts'

export interface CodeDifference {
  /** The twin that has the block; the other one lacks it, or has another in its place. */
  readonly twin: CheckedTwin
  readonly block: Code
  readonly other: Code | undefined
}

/** The code blocks that have no equal in the other twin; two without an equal are paired in their order. */
export function codeDifferences(primary: CheckedTwin, second: CheckedTwin): CodeDifference[] {
  let there = codeIn([primary.tree])
  let here = codeIn([second.tree])
  for (const isSame of [isEqual, isTranslated]) {
    const left = [...here]
    there = there.filter(({ value }) => {
      const i = left.findIndex((other) => isSame(value, other.value))
      if (i !== -1) left.splice(i, 1)
      return i === -1
    })
    here = left
  }
  const pairs = here.map((block, i): CodeDifference => ({ twin: second, block, other: there[i] }))
  const missing = there
    .slice(here.length)
    .map((block): CodeDifference => ({ twin: primary, block, other: undefined }))
  return [...pairs, ...missing]
}

/** Commands, paths and settings within sentences of one twin that stand nowhere in the other. */
export function commandsMissingFrom(other: CheckedTwin, twin: CheckedTwin): InlineCode[] {
  const text = blanksFolded(textOf(other.tree, { includeHtml: false }))
  const blocks = codeIn([twin.tree]).map(({ value }) => blanksFolded(value))
  const missing = new Map<string, InlineCode>()
  visit(twin.tree, 'inlineCode', (node) => {
    const value = blanksFolded(node.value)
    // What repeats a part of a block, a placeholder among others, was compared with the block.
    const isRepeated = blocks.some((block) => block.includes(value))
    if (isCommand(value) && !isRepeated && !text.includes(value))
      missing.set(value, missing.get(value) ?? node)
  })
  return [...missing.values()]
}

/** What has the same letters in every language: not the words of a window, and nothing in Chinese. */
function isCommand(text: string): boolean {
  return !han.test(text) && (/[\\/=_$%:.\d]|(?:^|\s)-/.test(text) || /^[a-z]\S*\s/.test(text))
}

const han = /\p{Script=Han}/u
/** Chinese with the marks and blanks between its characters. */
const chinese =
  /\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303f\uff00-\uff60，。：；“”（）\s]*[\p{Script=Han}\u3000-\u303f\uff00-\uff60])?/gu

function isEqual(a: string, b: string): boolean {
  return blanksFolded(a) === blanksFolded(b)
}

/** Whether two blocks are equal, taking any words for what one of them says in Chinese. */
function isTranslated(a: string, b: string): boolean {
  const [left, right] = [blanksFolded(a), blanksFolded(b)]
  return fits(left, right) || fits(right, left)
}

/** Whether `text` has every piece of `pattern` between its Chinese words, in the same order. */
function fits(pattern: string, text: string): boolean {
  const pieces = pattern.split(chinese)
  const [first = ''] = pieces
  const last = pieces.at(-1) ?? ''
  if (pieces.length < 2 || !text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return at <= text.length - last.length
}

function blanksFolded(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
