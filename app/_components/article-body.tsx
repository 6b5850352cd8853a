import type { Root } from 'hast'
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import type { Messages } from '#lib/i18n/en.ts'
import { CopyButton } from './copy-button.tsx'

interface ArticleBodyProps {
  readonly tree: Root
  readonly t: Messages
  /** What stands before internal text (site.yml). */
  readonly internalMarking: string
}

/** An article's sanitized tree as elements: machine blocks get their button, containers their labels. */
export function ArticleBody({ tree, t, internalMarking }: ArticleBodyProps) {
  const components: Partial<Components> = {
    pre: ({ node: _, ...rest }) => (
      <div className="machine">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by key */}
        <pre {...rest} tabIndex={0} translate="no" />
        <CopyButton t={t.code} />
      </div>
    ),
    table: ({ node: _, ...rest }) => (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by key
      <div className="table" tabIndex={0}>
        <table {...rest} />
      </div>
    ),
    div: ({ node, children, ...rest }) => {
      const name = node?.properties['dataDirective']
      if (name === undefined) return <div {...rest}>{children}</div>
      const level = String(node?.properties['dataLevel'] ?? '')
      return (
        <div className={`note note-${name} ${level}`}>
          <strong className="note-label">{labelOf(String(name), level, t, internalMarking)}</strong>
          <div>{children}</div>
        </div>
      )
    },
  }
  return (
    <>
      {toJsxRuntime(tree, { Fragment, jsx, jsxs, components, passNode: true, tableCellAlignToStyle: false })}
    </>
  )
}

function labelOf(name: string, level: string, t: Messages, internalMarking: string): string {
  if (name === 'risk') return level in t.risk ? t.risk[level as keyof typeof t.risk] : level
  if (name === 'internal') return internalMarking
  return t.directive[name as keyof typeof t.directive]
}
