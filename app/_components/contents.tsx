import type { Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'

/** The sections of a page, for jumping to; beside the text on wide screens only. */
export function Contents({ tree, label }: { tree: Root; label: string }) {
  const entries = tree.children.flatMap((node) => {
    if (node.type !== 'element' || node.tagName !== 'section') return []
    const heading = node.children[0]
    return heading?.type === 'element'
      ? [{ id: String(heading.properties['id']), text: textOf(heading) }]
      : []
  })
  if (entries.length < 3) return null
  return (
    <nav className="contents" aria-label={label}>
      <ol>
        {entries.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
