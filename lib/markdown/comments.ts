/** Where HTML comments stand. Comments are for authors: whoever may not see internal text gets none of them. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

export interface Comment {
  /** Place in the body. */
  readonly start: number
  readonly end: number
  /** Line within the body, from 1. */
  readonly line: number
  readonly closed: boolean
}

/** The comments of a body; one that is never closed reaches to the end of its piece of HTML. */
export function commentsOf(tree: Root, body: string): Comment[] {
  const comments: Comment[] = []
  visit(tree, 'html', ({ position }) => {
    const from = position?.start.offset ?? 0
    const to = position?.end.offset ?? 0
    const html = body.slice(from, to)
    for (let at = html.indexOf('<!--'); at !== -1; ) {
      // `<!-->` is a whole comment, so its end may begin within its start.
      const close = html.indexOf('-->', at + 2)
      const end = close === -1 ? html.length : close + 3
      const line = (position?.start.line ?? 1) + html.slice(0, at).split(/\r\n|\n|\r/).length - 1
      comments.push({ start: from + at, end: from + end, line, closed: close !== -1 })
      at = html.indexOf('<!--', end)
    }
  })
  return comments
}
