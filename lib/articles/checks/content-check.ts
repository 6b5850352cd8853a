/** What a content check is given, and what it gives. One rule, one file. */
import type { Node, Root } from 'mdast'
import { parseMarkdown } from '#lib/markdown/parse.ts'
import { type Article, type Twin, twinsOf } from '../article.ts'
import { lineInFrontMatter } from '../front-matter.ts'
import type { Problem } from '../problem.ts'

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
}

export interface CheckSubject {
  readonly article: Article
  /** The primary twin first. */
  readonly twins: readonly CheckedTwin[]
  /** What an id leads to; `undefined` if there is nothing. */
  readonly lookup: (id: string) => LinkTarget | undefined
}

export interface ContentCheck {
  /** Name of the rule, as problems carry it. */
  readonly name: string
  /** What the rule demands, in one line. */
  readonly description: string
  readonly run: (subject: CheckSubject) => Problem[]
}

/**
 * @param article with its internal text, or the lines will not be those of the file
 * @param others what other ids lead to; its own always leads to itself
 */
export function subjectOf(article: Article, others: CheckSubject['lookup']): CheckSubject {
  const twins = twinsOf(article, article.primary).map((twin) => ({ ...twin, tree: parseMarkdown(twin.body) }))
  const lookup = (id: string) => (id === article.id ? targetOf(article) : others(id))
  return { article, twins, lookup }
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
