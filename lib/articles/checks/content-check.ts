/** What a content check is given, and what it gives. One rule, one file. */
import type { Node, Root } from 'mdast'
import { parseMarkdown } from '#lib/markdown/parse.ts'
import { type Section, sectionsOf } from '#lib/markdown/sections.ts'
import { type KnownNames, knownNameRules } from '#lib/redaction/known-names.ts'
import type { Rule } from '#lib/redaction/rule.ts'
import { type Article, type Twin, twinsOf } from '../article.ts'
import { lineInFrontMatter } from '../front-matter.ts'
import type { Problem } from '../problem.ts'
import type { Product } from '../settings.ts'
import type { Alike } from './likeness.ts'

/** Another article as far as a link needs to know it. */
export interface LinkTarget {
  /** Path relative to the content folder. */
  readonly folder: string
  /** Names of its files that a link may lead to; `undefined` if the folder holds no readable article. */
  readonly files: readonly string[] | undefined
}

/** A twin with its tree, so that every check reads the same one. */
export interface CheckedTwin extends Twin {
  readonly tree: Root
  readonly sections: readonly Section[]
}

export interface CheckSubject {
  readonly article: Article
  /** The primary twin first. */
  readonly twins: readonly CheckedTwin[]
  /** What an id leads to; `undefined` if there is nothing. */
  readonly lookup: (id: string) => LinkTarget | undefined
  /** Rules for the names of redaction.yml. */
  readonly knownNames: readonly Rule[]
}

/** What the rules of the content standard know besides the article itself. */
export interface Surroundings {
  readonly products: readonly Product[]
  /** What redaction.yml lists. */
  readonly names: KnownNames
  /** The day of the check, `YYYY-MM-DD`; no rule looks at the clock. */
  readonly today: string
  /** Other articles that may be the same issue, likest first. */
  readonly alike: (article: Article) => readonly Alike[]
}

export type StandardSubject = CheckSubject & Surroundings

export interface ContentCheck<Subject extends CheckSubject = CheckSubject> {
  /** Name of the rule, as problems carry it. */
  readonly name: string
  /** What the rule demands, in one line. */
  readonly description: string
  /** How to satisfy it, in one line; `content/README.md` repeats it. */
  readonly remedy: string
  readonly run: (subject: Subject) => Problem[]
}

/** A rule whose findings are warnings: they lower an article's score and hold up nothing. */
export type StandardCheck = ContentCheck<StandardSubject>

/**
 * @param article with its internal text, or the lines will not be those of the file
 * @param others what other ids lead to; its own always leads to itself
 * @param names what redaction.yml lists
 */
export function subjectOf(
  article: Article,
  others: CheckSubject['lookup'],
  names: KnownNames = { staff: [], customers: [], hosts: [] },
): CheckSubject {
  const twins = twinsOf(article, article.primary).map((twin) => {
    const tree = parseMarkdown(twin.body)
    return { ...twin, tree, sections: sectionsOf(tree) }
  })
  const lookup = (id: string) => (id === article.id ? targetOf(article) : others(id))
  return { article, twins, lookup, knownNames: knownNameRules(names) }
}

/** An article as others may link to it. */
export function targetOf(article: Article): LinkTarget {
  const texts = twinsOf(article, article.primary).map(({ lang }) => `${lang}.md`)
  return { folder: article.folder, files: [...texts, ...article.images] }
}

/** Line of the file that a node of the body begins on. */
export function lineOfNode(twin: Twin, node: Node): number {
  return twin.bodyLine + (node.position?.start.line ?? 1) - 1
}

/** Line of the file for a path into the front matter, such as `['symptoms', 2]`. */
export function lineOfKey(twin: Twin, path: readonly PropertyKey[]): number {
  return lineInFrontMatter(twin.frontMatter ?? '', path)
}

/** A part that every article has; what was taken over from elsewhere keeps the shape it had there. */
export function missingPart(
  { source }: Article,
  ...[rule, twin, line, message, fix]: Parameters<typeof warning>
): Problem {
  return { ...warning(rule, twin, line, message, fix), severity: source === undefined ? 'error' : 'warning' }
}

/** A finding of the content standard. */
export function warning(rule: string, twin: Twin, line: number, message: string, fix: string): Problem {
  return { path: twin.path, line, rule, severity: 'warning', message, fix }
}
