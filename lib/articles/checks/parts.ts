/** The parts of a twin that several rules look at: its sections as readers see them, steps, code, tables of words. */
import type { Code, ListItem, Nodes, Root, RootContent } from 'mdast'
import { EXIT, SKIP, visit } from 'unist-util-visit'
import type { SectionKind } from '#lib/markdown/sections.ts'
import type { Article } from '../article.ts'
import type { Language } from '../schema.ts'
import { type CheckedTwin, lineOfNode } from './content-check.ts'

/** The standard headings, in their order. */
export const headings: Readonly<Record<SectionKind, Readonly<Record<Language, string>>>> = {
  symptoms: { zh: '症状', en: 'Symptoms' },
  environment: { zh: '环境', en: 'Environment' },
  cause: { zh: '根本原因', en: 'Cause' },
  check: { zh: '确认方法', en: 'Check' },
  fix: { zh: '修复步骤', en: 'Fix' },
  verification: { zh: '验证', en: 'Verification' },
  evidence: { zh: '证据', en: 'Evidence' },
}
export const kindsInOrder = Object.keys(headings) as SectionKind[]

/** Whether the article gives a fix by its nature; one that is still investigated has none to give. */
export function givesFix({ type, fixStatus }: Article): boolean {
  return type === 'howto' || (type === 'problem' && fixStatus !== 'investigating')
}

/** What stands in the sections of a kind; `undefined` if no heading names it. */
export function contentOf({ sections }: CheckedTwin, kind: SectionKind): RootContent[] | undefined {
  const mine = sections.filter((section) => section.kind === kind)
  return mine.length === 0 ? undefined : mine.flatMap(({ content }) => content)
}

/** Whether the readers of the article find nothing there: no heading, or only comments and internal text below it. */
export function isEmpty(twin: CheckedTwin, kind: SectionKind, { audience }: Article): boolean {
  let shown = false
  const root: Root = { type: 'root', children: contentOf(twin, kind) ?? [] }
  visit(root, (node) => {
    if (audience !== 'internal' && isInternal(node)) return SKIP
    shown =
      node.type === 'image' ||
      node.type === 'imageReference' ||
      (node.type !== 'html' && 'value' in node && node.value.trim() !== '')
    return shown ? EXIT : undefined
  })
  return !shown
}

export function isInternal(node: Nodes): boolean {
  return node.type === 'containerDirective' && node.name === 'internal'
}

/** The line of a section's heading; of one that is missing, the line that it belongs before. */
export function lineOfSection(twin: CheckedTwin, kind: SectionKind): number {
  const place = kindsInOrder.indexOf(kind)
  const here = twin.sections.find((section) => section.kind === kind)
  const next = twin.sections.find(
    (section) => section.kind !== undefined && kindsInOrder.indexOf(section.kind) > place,
  )
  const heading = (here ?? next)?.heading
  return heading === undefined
    ? twin.bodyLine + (twin.tree.children.at(-1)?.position?.end.line ?? 1) - 1
    : lineOfNode(twin, heading)
}

/** The steps: items of the numbered lists that stand directly under “Fix”. */
export function stepsOf(twin: CheckedTwin): ListItem[] {
  return (contentOf(twin, 'fix') ?? []).flatMap((node) =>
    node.type === 'list' && node.ordered === true ? node.children : [],
  )
}

/** The code blocks below some nodes, in the order of the text. */
export function codeIn(nodes: readonly Nodes[]): Code[] {
  const blocks: Code[] = []
  for (const node of nodes)
    visit(node, 'code', (code) => {
      blocks.push(code)
    })
  return blocks
}

/** Whether a code block shows what a machine said, and not what to type or write into a file. */
export function isOutput({ lang }: Code): boolean {
  return /^(?:text|txt|plaintext|log|output|console)?$/i.test(lang ?? '')
}
