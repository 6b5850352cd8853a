/**
 * The only door to gray-matter. It splits a file into front matter and body; nothing but YAML is read, since
 * gray-matter's JavaScript engine would run what stands there.
 */
import matter from 'gray-matter'
import { isCollection, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'

export interface SplitFile {
  readonly data: unknown
  /** The YAML between the fences, as it stands in the file. */
  readonly frontMatter: string
  readonly body: string
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number
  /** Line of the file for a path into `data`, such as `['signatures', 2, 'value']`. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

export interface SplitFailure {
  readonly line: number
  readonly message: string
  readonly fix: string
}

const fence = /^---[ \t]*$/

function refuse(): never {
  throw new Error('only YAML front matter is read')
}

/** Splits the text of a file, or says why it cannot. Never runs anything that stands in it. */
export function splitFrontMatter(text: string): SplitFile | SplitFailure {
  const lines = text.split(/\r?\n/)
  const first = lines[0] ?? ''
  if (!fence.test(first)) {
    return /^---\s*\w/.test(first)
      ? failure(
          1,
          `the front matter is marked “${first.trim().slice(0, 40)}”`,
          'write --- alone: only YAML is read, never code',
        )
      : failure(
          1,
          'the file does not begin with front matter',
          'begin the file with a line of --- and the keys of content/README.md',
        )
  }
  const closing = lines.findIndex((line, i) => i > 0 && fence.test(line))
  if (closing === -1)
    return failure(
      1,
      'the front matter has no closing line',
      'add a line of --- between the keys and the text',
    )

  const counter = new LineCounter()
  const yaml = lines.slice(1, closing).join('\n')
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'core', prettyErrors: false })
  const broken = document.errors[0]
  if (broken !== undefined)
    return failure(
      counter.linePos(broken.pos[0]).line + 1,
      `the front matter is not YAML: ${broken.message}`,
      'mend the line; quote a text that holds a colon or begins with a special character',
    )

  try {
    const file = matter(text, {
      engines: {
        yaml: { parse: () => document.toJS({ maxAliasCount: 50 }), stringify: refuse },
        javascript: refuse,
        json: refuse,
      },
    })
    return {
      data: file.data,
      frontMatter: yaml,
      body: lines.slice(closing + 1).join('\n'),
      bodyLine: closing + 2,
      lineOf: (path) => counter.linePos(placeOf(document.contents, path)).line + 1,
    }
  } catch (error) {
    return failure(
      1,
      `the front matter cannot be read: ${String(error)}`,
      'keep to plain YAML: keys, lists and texts',
    )
  }
}

function failure(line: number, message: string, fix: string): SplitFailure {
  return { line, message, fix }
}

/** Line of the file for a path into its front matter; a missing key points at its parent. */
export function lineInFrontMatter(frontMatter: string, path: readonly PropertyKey[]): number {
  const counter = new LineCounter()
  const document = parseDocument(frontMatter, { lineCounter: counter, schema: 'core', prettyErrors: false })
  return counter.linePos(placeOf(document.contents, path)).line + 1
}

/** Where in the YAML the deepest node on the path stands; a missing key points at its parent. */
export function placeOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root
  let offset = isCollection(root) ? (root.range?.[0] ?? 0) : 0
  for (const key of path) {
    if (!isCollection(node)) break
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined
    if (pair !== undefined && isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
    node = isMap(node) ? pair?.value : node.items[Number(key)]
    if (!isCollection(node) && !isScalar(node)) break
    if (pair === undefined) offset = node.range?.[0] ?? offset
  }
  return offset
}
