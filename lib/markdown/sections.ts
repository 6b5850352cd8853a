/** An article's body by its sections, whichever of the two languages the headings are in. */
import type { Heading, Root, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'

const sectionKinds = ['symptoms', 'environment', 'cause', 'check', 'fix', 'verification', 'evidence'] as const
export type SectionKind = (typeof sectionKinds)[number]

const headings: Readonly<Record<string, SectionKind>> = {
  症状: 'symptoms',
  symptoms: 'symptoms',
  环境: 'environment',
  environment: 'environment',
  根本原因: 'cause',
  原因: 'cause',
  cause: 'cause',
  确认方法: 'check',
  check: 'check',
  修复步骤: 'fix',
  fix: 'fix',
  验证: 'verification',
  verification: 'verification',
  证据: 'evidence',
  evidence: 'evidence',
}

export interface Section {
  /** `undefined` for text before the first heading and under headings of the author's own. */
  readonly kind: SectionKind | undefined
  readonly heading: Heading | undefined
  readonly content: readonly RootContent[]
}

/** The kind a heading names, if it is one of the standard ones. */
export function sectionKindOf(heading: string): SectionKind | undefined {
  return headings[heading.trim().toLowerCase()]
}

/** The body cut at its second-level headings (an article's title is not part of its body). */
export function sectionsOf(tree: Root): Section[] {
  const sections: { kind: SectionKind | undefined; heading: Heading | undefined; content: RootContent[] }[] =
    []
  for (const node of tree.children) {
    const last = sections.at(-1)
    if (node.type === 'heading' && node.depth <= 2)
      sections.push({ kind: sectionKindOf(plainText(node)), heading: node, content: [] })
    else if (last === undefined) sections.push({ kind: undefined, heading: undefined, content: [node] })
    else last.content.push(node)
  }
  return sections
}
