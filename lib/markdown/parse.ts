/** Markdown to its tree: GFM, emphasis beside Chinese punctuation, and our container directives. */
import type { Nodes, Root } from 'mdast'
import { remark } from 'remark'
import cjkFriendly from 'remark-cjk-friendly'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import { visit } from 'unist-util-visit'

/** The containers an author may use, and what each means. Anything else that looks like one is an error. */
export const directives = ['internal', 'risk', 'expected', 'otherwise'] as const
export type Directive = (typeof directives)[number]

export const riskLevels = ['read-only', 'reversible', 'destructive', 'admin'] as const

export const parser = remark()
  .use(remarkGfm, { singleTilde: false })
  .use(cjkFriendly)
  .use(remarkDirective)
  .freeze()

/**
 * The tree of an article's body. Text that only looks like an inline or leaf directive (`10:30`, `错误:Access`)
 * is given back as the text it is.
 */
export function parseMarkdown(body: string): Root {
  const tree = parser.parse(body)
  visit(tree, (node, index, parent) => {
    if (
      (node.type !== 'textDirective' && node.type !== 'leafDirective') ||
      parent === undefined ||
      index === undefined
    )
      return
    const start = node.position?.start.offset ?? 0
    const text = { type: 'text' as const, value: body.slice(start, node.position?.end.offset ?? start) }
    parent.children[index] = node.type === 'textDirective' ? text : { type: 'paragraph', children: [text] }
  })
  return tree
}

export interface DirectiveProblem {
  /** Line within the body, from 1. */
  readonly line: number
  readonly message: string
  readonly fix: string
}

/**
 * Containers that are misspelt, misplaced or never closed. They are errors and not warnings: a misspelt
 * `:::internal` would otherwise show internal text to everybody.
 */
export function directiveProblems(tree: Root, body: string): DirectiveProblem[] {
  const problems: DirectiveProblem[] = []
  const known = directives.map((name) => `:::${name}`).join(', ')
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'containerDirective') {
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
    }
    if (
      node.type === 'text' &&
      /^[ \t>]*:{2,}[ \t]*\w*/m.test(node.value) &&
      /(^|\n)[ \t]*:{2,}/.test(node.value)
    )
      problems.push({
        line,
        message: 'a line of colons that opens or closes no block',
        fix: `write the colons and the name without a blank (${known}), and close with :::`,
      })
  })
  return problems
}

/** Whether the last line of a container is its closing fence. */
function isClosed(node: Nodes, body: string): boolean {
  const end = node.position?.end.offset ?? 0
  const start = node.position?.start.offset ?? 0
  const lines = body.slice(start, end).split('\n')
  return lines.length > 1 && /^[ \t>]*:{3,}[ \t]*$/.test(lines.at(-1) ?? '')
}
