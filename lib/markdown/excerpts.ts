/** Plain text out of the tree: the pieces that search reads, and the two lines a result card shows. */
import type { Nodes, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type SectionKind, sectionsOf } from './sections.ts'

/** One paragraph, list item, table row, heading or code block. */
export interface Piece {
  readonly section: SectionKind | undefined
  readonly text: string
}

/** Containers whose children are pieces of their own. */
const open = new Set(['list', 'listItem', 'blockquote', 'containerDirective', 'table', 'footnoteDefinition'])

/** Without tags and comments: they are nobody's text. */
function plainText(node: Nodes): string {
  return textOf(node, { includeHtml: false })
}

/** All text of a body, code included, in reading order. */
export function piecesOf(tree: Root): Piece[] {
  const pieces: Piece[] = []
  for (const { kind, heading, content } of sectionsOf(tree)) {
    if (heading !== undefined && kind === undefined) pushPieces(pieces, kind, heading)
    for (const node of content) pushPieces(pieces, kind, node)
  }
  return pieces
}

function pushPieces(pieces: Piece[], section: SectionKind | undefined, node: Nodes) {
  if (open.has(node.type) && 'children' in node) {
    for (const child of node.children) pushPieces(pieces, section, child)
    return
  }
  if (node.type === 'html' || node.type === 'definition') return
  const text =
    node.type === 'tableRow' ? node.children.map((cell) => plainText(cell)).join('  ') : plainText(node)
  if (text.trim() !== '') pieces.push({ section, text: text.trim() })
}

/** The first step of the numbered list under “Fix”: its own sentence, without its notes. */
export function firstStepOf(tree: Root): string | undefined {
  const fix = sectionsOf(tree).find((section) => section.kind === 'fix')
  const steps = fix?.content.find((node) => node.type === 'list' && node.ordered === true)
  const first = steps?.type === 'list' ? steps.children[0] : undefined
  return firstLine(first?.children.filter(({ type }) => type !== 'containerDirective') ?? [])
}

export interface Check {
  readonly text: string
  /** Whether the text is a command, to be set as one. */
  readonly command: boolean
}

/** The cheapest test that confirms the cause: the first command under “Check”, else its first sentence. */
export function checkOf(tree: Root): Check | undefined {
  const section = sectionsOf(tree).find(({ kind }) => kind === 'check')
  const command = section === undefined ? undefined : firstCode(section.content)
  const line = command?.split('\n').find((text) => text.trim() !== '')
  if (line !== undefined) return { text: line.trim(), command: true }
  const sentence = firstLine(section?.content ?? [])
  return sentence === undefined ? undefined : { text: sentence, command: false }
}

function firstCode(nodes: readonly RootContent[]): string | undefined {
  for (const node of nodes) {
    if (node.type === 'code') return node.value
    const inside = 'children' in node ? firstCode(node.children as RootContent[]) : undefined
    if (inside !== undefined) return inside
  }
  return undefined
}

function firstLine(nodes: readonly RootContent[]): string | undefined {
  const pieces: Piece[] = []
  for (const node of nodes) pushPieces(pieces, undefined, node)
  return pieces[0]?.text.replace(/\s+/g, ' ')
}
