import { posix } from 'node:path'
import type { Definition, Link } from 'mdast'
import { visit } from 'unist-util-visit'
import { linkedArticle } from '#lib/markdown/project.ts'
import { renderMarkdown } from '#lib/markdown/render.ts'
import type { Article } from '../article.ts'
import type { Problem } from '../problem.ts'
import {
  type CheckedTwin,
  type CheckSubject,
  type ContentCheck,
  lineOfKey,
  lineOfNode,
} from './content-check.ts'

const name = 'dead-links'

interface Fault {
  readonly message: string
  readonly fix: string
}

export const deadLinks: ContentCheck = {
  name,
  description: 'every link inside the content leads somewhere',
  remedy: 'mend the address or the id, or take the link away',
  run: (subject) => [...inFrontMatter(subject), ...subject.twins.flatMap((twin) => inBody(twin, subject))],
}

function inFrontMatter({ article, twins, lookup }: CheckSubject): Problem[] {
  const primary = twins.find(({ lang }) => lang === article.primary)
  if (primary === undefined) return []
  return idsIn(article).flatMap(([path, id]) =>
    lookup(id) === undefined ? [problem(primary.path, lineOfKey(primary, path), noSuchArticle(id))] : [],
  )
}

function idsIn({ related, supersededBy, withdrawn }: Article): [PropertyKey[], string][] {
  const replacement = withdrawn?.replacement
  return [
    ...related.map((id, i): [PropertyKey[], string] => [['related', i], id]),
    ...(supersededBy === undefined ? [] : [[['supersededBy'], supersededBy] as [PropertyKey[], string]]),
    ...(replacement === undefined
      ? []
      : [[['withdrawn', 'replacement'], replacement] as [PropertyKey[], string]]),
  ]
}

function inBody(twin: CheckedTwin, { article, lookup }: CheckSubject): Problem[] {
  let known: readonly string[] | undefined
  const anchors = () => (known ??= anchorsOf(twin))
  return linksIn(twin).flatMap((node) => {
    const fault = faultOf(node.url, article, lookup, anchors)
    return fault === undefined ? [] : [problem(twin.path, lineOfNode(twin, node), fault)]
  })
}

/** Links, and the definitions that are not for images. */
function linksIn({ tree }: CheckedTwin): (Link | Definition)[] {
  const shown = new Set<string>()
  const links: (Link | Definition)[] = []
  visit(tree, 'imageReference', ({ identifier }) => {
    shown.add(identifier)
  })
  visit(tree, (node) => {
    if (node.type === 'link' || (node.type === 'definition' && !shown.has(node.identifier))) links.push(node)
  })
  return links
}

function faultOf(
  url: string,
  article: Article,
  lookup: CheckSubject['lookup'],
  anchors: () => readonly string[],
): Fault | undefined {
  if (url === '') return { message: 'the link has no address', fix: 'write one, or take the brackets away' }
  if (url.startsWith('#')) return anchorFault(decoded(url.slice(1)), anchors)
  const id = linkedArticle(url)
  if (id === undefined && /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(url)) return undefined
  const target = id === undefined ? undefined : lookup(id)
  if (id !== undefined && target === undefined) return noSuchArticle(id)
  const path = decoded(url.replace(/[?#].*$/s, ''))
  if (target === undefined)
    return {
      message: `“${path}” is no page that a reader can open`,
      fix: 'link to an article, as in [KB0002](../KB0002-its-folder/en.md), show an image by ![…](…), or give a full address',
    }
  // The site goes by the id alone; in an editor or on a forge the file itself has to be there.
  const isFile = /^\.{1,2}\//.test(url) && /KB\d+-/i.test(path)
  const wanted = posix.join(article.folder, path).replace(/\/$/, '')
  const exists =
    wanted === target.folder ||
    target.files === undefined ||
    target.files.some((file) => wanted === `${target.folder}/${file}`)
  return !isFile || exists
    ? undefined
    : {
        message: `the file “${path}” does not exist`,
        fix: `write ../${posix.basename(target.folder)}/${target.files?.[0] ?? ''}`,
      }
}

function anchorFault(anchor: string, anchors: () => readonly string[]): Fault | undefined {
  if (anchor === '' || anchors().includes(anchor)) return undefined
  const some = anchors()
    .slice(0, 8)
    .map((one) => `#${one}`)
  return {
    message: `no heading has the address “#${anchor}”`,
    fix: some.length === 0 ? 'take the link away: there is no heading' : `link to one of ${some.join(', ')}`,
  }
}

/** The ids that the page will have: by rendering it, so that the two cannot differ. */
function anchorsOf({ body, lang }: CheckedTwin): string[] {
  const ids: string[] = []
  visit(renderMarkdown(body, lang, { image: (file) => file, article: (id) => id }), 'element', (node) => {
    const { id } = node.properties
    if (typeof id === 'string') ids.push(id)
  })
  return ids
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function noSuchArticle(id: string): Fault {
  return { message: `there is no article ${id}`, fix: 'mend the id, or take the link away' }
}

function problem(path: string, line: number, fault: Fault): Problem {
  return { path, line, rule: name, severity: 'error', ...fault }
}
