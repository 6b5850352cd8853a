/**
 * Marks that an author may have meant as the border of a block but that are none, so that the text between them
 * would be shown to everybody. Better to complain about a harmless line than to be silent about one of these.
 */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { editDistance } from '#lib/text/edit-distance.ts'
import { normalize } from '#lib/text/normalize.ts'
import type { Comment } from './comments.ts'

/** What may stand before a mark without making the line a sentence: quotes, lists, tables, emphasis. */
const before = String.raw`^(?:[\s>|#*_~+\-"'•·\\]|\d{1,9}[.)])*`
const word = String.raw`([\p{L}_-]+)`

const colons = /:{3,}/u
/** In code; a longer row of colons is a ruler in a batch file. */
const colonsFirst = new RegExp(`${before}:{3,9}(?!:)`, 'u')
const twoColonsFirst = new RegExp(String.raw`${before}::\s*(?:\p{L}|$)`, 'u')
/** Forms that count only with the word internal. */
const inProse = [
  new RegExp(String.raw`[:;]{2}\s*${word}`, 'gu'),
  new RegExp(String.raw`${before}:\s*${word}\s*(?:[[{:].*)?$`, 'gu'),
  new RegExp(String.raw`:\s?${word}[[{]`, 'gu'),
  // How other programs write such a block.
  new RegExp(String.raw`(?:\[!|!!!\s{0,3}|<|\{%?\s{0,3})${word}`, 'gu'),
]
const inCode = [
  new RegExp(String.raw`${before}[:;]{2,}\s*${word}`, 'gu'),
  new RegExp(String.raw`:{3}\s*${word}`, 'gu'),
]

/**
 * Lines within the body, from 1, that look like the border of a block.
 * @param fences lines that are one
 */
export function strayMarks(
  tree: Root,
  body: string,
  fences: ReadonlySet<number>,
  comments: readonly Comment[],
): number[] {
  const code = new Set<number>()
  const stray = new Set<number>()
  const covered = comments
    .filter(({ start, end, closed }) => closed && isWhole(body.slice(start, end)))
    .map(({ start, end }) => ({ start, end, with: ' ' }))
  visit(tree, (node) => {
    const { start, end } = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return
    if (node.type === 'code') {
      for (let line = start.line; line <= end.line; line += 1) code.add(line)
      if (saysInternal((node.lang ?? '').replace(/[{}:.]/g, ''))) stray.add(start.line)
    }
    if (node.type === 'inlineCode' && start.line === end.line)
      covered.push({ start: start.offset, end: end.offset, with: 'x' })
    // A colon may be written as an entity.
    if (node.type === 'text')
      node.value.split('\n').forEach((text, i) => {
        if (colons.test(plainColons(text))) stray.add(start.line + i)
      })
  })
  const lines = cover(body, covered).split(/\r\n|\n|\r/)
  lines.forEach((text, i) => {
    const line = i + 1
    const plain = plainColons(text)
    if (code.has(line) ? isMarkInCode(plain) : isMarkInProse(plain)) stray.add(line)
  })
  return [...stray].filter((line) => !fences.has(line)).sort((a, b) => a - b)
}

/** Whether a comment holds blocks with both their ends, or none: half a block reaches out of it. */
function isWhole(comment: string): boolean {
  const plain = plainColons(comment)
  const opened = plain.match(/:{3,}\s{0,9}\p{L}/gu)?.length ?? 0
  return (plain.match(/:{3,}/g)?.length ?? 0) === 2 * opened
}

function isMarkInProse(line: string): boolean {
  return colons.test(line) || twoColonsFirst.test(line) || names(line, inProse).some(saysInternal)
}

function isMarkInCode(line: string): boolean {
  return colonsFirst.test(line) || names(line, inCode).some(saysInternal)
}

function names(line: string, patterns: readonly RegExp[]): string[] {
  return patterns.flatMap((pattern) => [...line.matchAll(pattern)].map((match) => match[1] ?? ''))
}

/** `internal` with a slip, `internal-only`, 内部. */
function saysInternal(name: string): boolean {
  const letters = normalize(name)
    .toLowerCase()
    .replace(/[-_]|only$/g, '')
  return editDistance(letters, 'internal', 1) <= 1 || letters.startsWith('内部')
}

/** One colon for all that look like one: full width, ratio, proportion, letters of other scripts. */
function plainColons(line: string): string {
  return normalize(line)
    .replace(/[∶ː꞉։׃]/g, ':')
    .replaceAll('∷', '::')
}

/** The body with some places written over; lines stay lines. */
function cover(body: string, places: readonly { start: number; end: number; with: string }[]): string {
  let out = ''
  let at = 0
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    if (place.start < at) continue
    out += body.slice(at, place.start) + body.slice(place.start, place.end).replace(/[^\r\n]/g, place.with)
    at = place.end
  }
  return out + body.slice(at)
}
