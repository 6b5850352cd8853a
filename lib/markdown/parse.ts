/** Markdown to its tree: GFM, emphasis beside Chinese punctuation, and our container directives. */
import type { Nodes, Root } from 'mdast'
import { remark } from 'remark'
import cjkFriendly from 'remark-cjk-friendly'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import { type Comment, commentsOf } from './comments.ts'
import { strayMarks } from './stray-marks.ts'

/** The containers an author may use, and what each means. Anything else that looks like one is an error. */
const directives = ['internal', 'risk', 'expected', 'otherwise'] as const
export type Directive = (typeof directives)[number]

const riskLevels = ['read-only', 'reversible', 'destructive', 'admin'] as const

const parser = remark()
  .use(remarkGfm, { singleTilde: false })
  .use(cjkFriendly)
  .use(remarkDirective)
  .use(containersOnly)
  .freeze()

/** `10:30`, `错误:Access[1]` and `::text` are text: of the three forms of a directive only `:::` means something. */
function containersOnly(this: Processor) {
  const colon = 58
  for (const extension of this.data().micromarkExtensions ?? []) {
    if (extension.text?.[colon] === undefined) continue
    delete extension.text[colon]
    const forms = [extension.flow?.[colon] ?? []].flat()
    extension.flow = { [colon]: forms.filter(({ concrete }) => concrete === true) }
  }
}

/** The tree of an article's body. Its places are those of the body, byte order mark or not. */
export function parseMarkdown(body: string): Root {
  return parser.parse(body.replace(/^\ufeff/, ' '))
}

export interface DirectiveProblem {
  /** Line within the body, from 1. */
  readonly line: number
  readonly message: string
  readonly fix: string
}

/**
 * Containers that are misspelt, misplaced or never closed, and comments that are none. They are errors and not
 * warnings: what their author meant to hide would otherwise be shown to everybody.
 */
export function directiveProblems(tree: Root, body: string): DirectiveProblem[] {
  const problems: DirectiveProblem[] = []
  const fences = new Set<number>()
  visit(tree, 'containerDirective', (node) => {
    problems.push(...containerProblems(node, body))
    fences.add(node.position?.start.line ?? 0)
    if (isClosed(node, body)) fences.add(node.position?.end.line ?? 0)
  })
  const comments = commentsOf(tree, body)
  for (const line of strayMarks(tree, body, fences, comments))
    problems.push({
      line,
      message: 'a mark that opens or closes no block; text meant to be hidden would be shown',
      fix: `open with one of ${known}, close with :::, each alone on its line at the depth of the text around it`,
    })
  for (const line of brokenComments(tree, body, comments))
    problems.push({
      line,
      message: 'a comment that is never closed, or is broken by an empty line',
      fix: 'end it with --> before the next empty line, or begin it on a line of its own',
    })
  return problems.sort((a, b) => a.line - b.line)
}

const known = directives.map((name) => `:::${name}`).join(', ')

function containerProblems(
  node: Extract<Nodes, { type: 'containerDirective' }>,
  body: string,
): DirectiveProblem[] {
  const problems: DirectiveProblem[] = []
  const line = node.position?.start.line ?? 1
  if (!(directives as readonly string[]).includes(node.name))
    problems.push({ line, message: `unknown block “:::${node.name}”`, fix: `use one of ${known}` })
  else if (
    node.name === 'risk' &&
    !(riskLevels as readonly string[]).includes(node.attributes?.['level'] ?? '')
  )
    problems.push({
      line,
      message: 'a risk block without a known level',
      fix: `write :::risk{level=…} with one of ${riskLevels.join(', ')}`,
    })
  if (!isClosed(node, body))
    problems.push({
      line,
      message: `the block “:::${node.name}” is never closed`,
      fix: 'add a line of ::: at the same depth after its text',
    })
  return problems
}

/** Whether the last line of a container is its closing fence: as many colons as open it, or more. */
function isClosed(node: Nodes, body: string): boolean {
  const source = body.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  const opening = /^:+/.exec(source)?.[0].length ?? 0
  const closing = /[\r\n][ \t>]*(:+)[ \t]*$/.exec(source)?.[1]?.length ?? 0
  return closing >= Math.max(opening, 3)
}

function brokenComments(tree: Root, body: string, comments: readonly Comment[]): number[] {
  const lines = new Set(comments.filter(({ closed }) => !closed).map(({ line }) => line))
  visit(tree, 'text', ({ position }) => {
    const source = body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
    source.split(/\r\n|\n|\r/).forEach((text, i) => {
      if (/(?<!\\)<!--/.test(text)) lines.add((position?.start.line ?? 1) + i)
    })
  })
  return [...lines]
}
