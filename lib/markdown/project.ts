/**
 * Markdown without what a reader may not see. The text is cut at the places the tree names, so everything that
 * stays is byte for byte what the author wrote.
 */
import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { commentsOf } from './comments.ts'
import { parseMarkdown } from './parse.ts'

export interface BodyView {
  /** Whether `:::internal` blocks stay. */
  readonly internal: boolean
  /** Whether a link to this article (`KB0002`) leads anywhere for the reader. */
  readonly mayFollow: (id: string) => boolean
}

type Span = readonly [start: number, end: number]

/** The id an author's link points at: `KB0002`, `../KB0002-slug/zh.md` or `/zh/articles/KB0002/slug`. */
export function linkedArticle(url: string): string | undefined {
  return /^(?:\.{0,2}[\\/])*(?:(?:zh|en)[\\/])?(?:articles[\\/])?(KB\d{4,})(?=$|[-.\\/#?])/i
    .exec(url)?.[1]
    ?.toUpperCase()
}

/** The body as the reader's audience sees it. */
export function projectBody(body: string, view: BodyView): string {
  let shown = body
  for (;;) {
    const tree = parseMarkdown(shown)
    const hidden = hiddenSpans(tree, shown, view)
    // Definitions that only hidden text cited would be left over, and an address is a text too.
    const spans = hidden.length > 0 ? hidden : orphans(tree)
    if (spans.length === 0) return shown
    // What is cut can change how the rest reads, so the result is looked at again until nothing is left to hide.
    shown = cut(shown, spans)
  }
}

function hiddenSpans(tree: Root, body: string, view: BodyView): Span[] {
  const comments = view.internal ? [] : commentsOf(tree, body)
  const spans: Span[] = comments.map(({ start, end }) => [start, end])
  const hidden = new Set<string>()
  visit(tree, 'definition', (node) => {
    const id = linkedArticle(node.url)
    if (id !== undefined && !view.mayFollow(id)) hidden.add(node.identifier)
  })
  visit(tree, (node) => {
    const isInternal = node.type === 'containerDirective' && node.name === 'internal' && !view.internal
    const target = node.type === 'link' ? linkedArticle(node.url) : undefined
    const deadLink =
      (target !== undefined && !view.mayFollow(target)) ||
      ((node.type === 'linkReference' || node.type === 'definition') && hidden.has(node.identifier))
    if (!isInternal && !deadLink) return undefined
    spans.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0])
    return 'skip'
  })
  return spans.sort((a, b) => a[0] - b[0])
}

/** Definitions and footnotes that nothing cites, or only a footnote that nothing cites. */
function orphans(tree: Root): Span[] {
  const notes = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (note) => {
    notes.set(`^${note.identifier}`, note)
  })
  const cited = new Set<string>()
  const collect = (node: Nodes) =>
    visit(node, (inner) => {
      if (inner.type === 'footnoteDefinition') return 'skip'
      if (
        inner.type !== 'linkReference' &&
        inner.type !== 'imageReference' &&
        inner.type !== 'footnoteReference'
      )
        return undefined
      const name = `${inner.type === 'footnoteReference' ? '^' : ''}${inner.identifier}`
      if (cited.has(name)) return undefined
      cited.add(name)
      for (const child of notes.get(name)?.children ?? []) collect(child)
      return undefined
    })
  collect(tree)
  const spans: Span[] = []
  visit(tree, (node) => {
    const name =
      node.type === 'definition'
        ? node.identifier
        : node.type === 'footnoteDefinition'
          ? `^${node.identifier}`
          : undefined
    if (name !== undefined && !cited.has(name))
      spans.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0])
  })
  return spans
}

function cut(text: string, spans: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const [start, end] of spans) {
    if (start < at) continue
    out += text.slice(at, start)
    at = end
  }
  return out + text.slice(at)
}

export interface Citations {
  /** Ids of articles that the text links to. */
  readonly articles: readonly string[]
  /** Names of images beside the article that the text shows. */
  readonly images: readonly string[]
}

/** What a body cites of its surroundings. */
export function citationsOf(tree: Root): Citations {
  const articles = new Set<string>()
  const images = new Set<string>()
  const shown = new Set<string>()
  visit(tree, 'imageReference', (node) => {
    shown.add(node.identifier)
  })
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') {
      const id = linkedArticle(node.url)
      if (id !== undefined) articles.add(id)
    }
    if (node.type === 'image' || (node.type === 'definition' && shown.has(node.identifier))) {
      const name = imageName(node.url)
      if (name !== undefined) images.add(name)
    }
  })
  return { articles: [...articles], images: [...images] }
}

/** The file name of an image beside the article: `state.png` or `./state.png`; nothing else is one. */
export function imageName(url: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(url)
  } catch {
    return undefined
  }
  return /^(?:\.\/)?([^/\\\s.][^/\\]{0,120}\.(?:png|jpe?g|gif|webp))$/i.exec(decoded)?.[1]
}
