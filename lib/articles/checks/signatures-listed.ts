import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { commentsOf } from '#lib/markdown/comments.ts'
import { extractSignatures, type FoundSignature, signatureKeys } from '#lib/signatures/extract.ts'
import { canonicalSignature, kinds } from '#lib/signatures/kinds.ts'
import { normalize } from '#lib/text/normalize.ts'
import type { Article } from '../article.ts'
import type { Problem } from '../problem.ts'
import { type CheckedTwin, type ContentCheck, lineOfKey, lineOfNode, warning } from './content-check.ts'
import { isInternal, isOutput } from './parts.ts'

const name = 'signatures-listed'

interface Passage {
  readonly text: string
  readonly line: number
}

export const signaturesListed: ContentCheck = {
  name,
  description: 'codes, hashes, events, update and CVE numbers of the text stand in the front matter',
  remedy:
    'add it to `signatures`; one that belongs to another issue goes into a comment: `<!-- unlisted: 0x80070005 -->`',
  run({ article, twins }) {
    const seen = listedKeys(article, twins)
    return twins.flatMap((twin) =>
      passagesOf(twin, article).flatMap(({ text, line }) => {
        const normalized = normalize(text)
        return extractSignatures(normalized).flatMap((found) => {
          if (!isTelling(found, normalized) || seen.has(found.key)) return []
          seen.add(found.key)
          return problem(twin, line + linesBefore(normalized, found.start), found)
        })
      }),
    )
  },
}

function problem(twin: CheckedTwin, line: number, { kind, value }: FoundSignature): Problem {
  const written = kind === 'event' ? `source/${value}` : value
  return warning(
    name,
    twin,
    line,
    `${kind} ${value} stands in the text and not in signatures`,
    `add - { kind: ${kind}, value: "${written}" }; if it belongs to another issue, write <!-- unlisted: ${kind === 'event' ? 'event ' : ''}${value} --> below the text`,
  )
}

function isTelling({ kind, value, key, start }: FoundSignature, text: string): boolean {
  if (kind === 'code')
    return isErrorCode(value, text.slice(Math.max(0, start - 24), start)) && key !== success
  return kinds[kind].telling && kind !== 'article' && kind !== 'case'
}

const success = 'code:0x00000000'

/**
 * More than 32 bits are an address or a parameter, two digits mostly the value of a setting; and the report of a
 * crash is full of offsets and time stamps.
 */
function isErrorCode(value: string, before: string): boolean {
  if (value.length > 10 || /\+$|(?:时间戳|偏移量?|time ?stamp|offset)\s{0,4}[:=]?\s{0,8}$/i.test(before))
    return false
  return (
    value.length > 4 ||
    /(?:code|error|stop|status|bug ?check|代码|错误|状态|返回)[^0-9a-z]{0,8}$/i.test(before)
  )
}

/** What the front matter lists, the version that mends it included, and what the author has set aside. */
function listedKeys({ signatures, fixedIn }: Article, twins: readonly CheckedTwin[]): Set<string> {
  const listed = signatures.map(({ kind, value }) => canonicalSignature(kind, value))
  const aside = twins.flatMap(({ tree, body }) =>
    commentsOf(tree, body).flatMap(({ start, end }) => {
      const comment = body.slice(start, end)
      return /^<!--\s*unlisted:/.test(comment) ? signatureKeys(comment) : []
    }),
  )
  return new Set([...listed.filter((key) => key !== undefined), ...signatureKeys(fixedIn ?? ''), ...aside])
}

function passagesOf(twin: CheckedTwin, article: Article): Passage[] {
  const { title, symptoms, aliases } = twin
  const keys = [
    { text: title, line: () => lineOfKey(twin, ['title']) },
    ...symptoms.map((text, i) => ({ text, line: () => lineOfKey(twin, ['symptoms', i]) })),
    ...aliases.map((text, i) => ({ text, line: () => lineOfKey(twin, ['aliases', i]) })),
  ]
  return [
    // Only a text that holds a signature is worth the search for its line.
    ...keys.flatMap(({ text, line }) => (signatureKeys(text).length > 0 ? [{ text, line: line() }] : [])),
    ...twin.sections.flatMap(({ kind, content }) =>
      kind === 'verification' ? [] : content.flatMap((node) => passagesIn(node, twin, article)),
    ),
  ]
}

/** Paragraphs, rows and output of machines; as search reads them, so that `7031` in a code span is still an event. */
function passagesIn(node: Nodes, twin: CheckedTwin, article: Article): Passage[] {
  if (isSetAside(node, article)) return []
  if (node.type === 'paragraph' || node.type === 'heading')
    return [{ text: textOf(node, { includeHtml: false }), line: lineOfNode(twin, node) }]
  if (node.type === 'tableRow')
    return [{ text: node.children.map((cell) => textOf(cell)).join('  '), line: lineOfNode(twin, node) }]
  if (node.type === 'code') return [{ text: node.value, line: lineOfNode(twin, node) + 1 }]
  return 'children' in node ? node.children.flatMap((child) => passagesIn(child, twin, article)) : []
}

/**
 * Values in commands and settings say nothing of the issue, nor do examples in a howto or what an ingested article
 * quotes. What speaks against the issue, or shows when a step has failed, belongs to another one; what is seen when
 * all is well to none. Internal text must not come into the front matter, which everybody sees.
 */
function isSetAside(node: Nodes, { type, source, audience }: Article): boolean {
  if (node.type === 'code') return type !== 'problem' || !isOutput(node)
  if (node.type === 'blockquote') return source !== undefined
  if (isInternal(node)) return audience !== 'internal'
  if (node.type === 'containerDirective') return node.name === 'expected' || node.name === 'otherwise'
  return node.type === 'listItem' && speaksAgainst(node)
}

/** `- **Not this problem**: …`, as the templates write it. */
function speaksAgainst(item: Extract<Nodes, { type: 'listItem' }>): boolean {
  const [first] = item.children
  const begin = first?.type === 'paragraph' ? first.children[0] : undefined
  return begin?.type === 'strong' && /^(?:不是|不属|并非|非本|not\b|no\b)/i.test(textOf(begin))
}

function linesBefore(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1
}
