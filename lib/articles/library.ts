/** All articles an instance holds, by id; and what was wrong with the folders that gave none. */
import type { Scope } from '#lib/access/policy.ts'
import { parseMarkdown } from '#lib/markdown/parse.ts'
import { citationsOf } from '#lib/markdown/project.ts'
import { type Article, type ArticleVisibility, twinsOf } from './article.ts'
import type { Assembled } from './assemble.ts'
import { type LinkTarget, targetOf } from './checks/content-check.ts'
import type { Problem } from './problem.ts'
import { isVisible, type ProjectedArticle, projectArticle } from './projection.ts'
import type { Language } from './schema.ts'

export interface LibraryChange {
  /** Articles that are new, changed, or show links to something that changed. */
  readonly changed: readonly Article[]
  /** Ids that are gone. */
  readonly removed: readonly string[]
  /** Names of the folders whose files changed; a bad file changes its folder and no article. */
  readonly folders: readonly string[]
}

export class Library {
  #folders = new Map<string, Assembled>()
  #articles = new Map<string, Article>()
  #duplicates: Problem[] = []
  #views = new WeakMap<Article, Map<string, ProjectedArticle | undefined>>()

  get size(): number {
    return this.#articles.size
  }

  get articles(): Iterable<Article> {
    return this.#articles.values()
  }

  /** What is wrong with the content, by path and line. */
  get problems(): Problem[] {
    const found = [...this.#folders.values()].flatMap(({ problems }) => problems)
    return [...found, ...this.#duplicates].sort((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line,
    )
  }

  /** What decides who may see an article; for following links, never for showing. */
  visibility(id: string): ArticleVisibility | undefined {
    return this.#articles.get(id)
  }

  /** The folder of an article, for reading an image that its projection shows. */
  folderOf(id: string): string | undefined {
    return this.#articles.get(id)?.folder
  }

  /** What lies under an id, for the content checks; `undefined` if no folder bears it. */
  target(id: string): LinkTarget | undefined {
    const article = this.#articles.get(id)
    const name =
      article?.folder.split('/').at(-1) ?? [...this.#folders.keys()].find((one) => one.startsWith(`${id}-`))
    if (name === undefined) return undefined
    const isWhole = article !== undefined && this.#folders.get(name)?.problems.length === 0
    return isWhole ? targetOf(article) : { folder: `articles/${name}`, files: undefined }
  }

  /** What a scope sees of an article; `undefined` alike for one that is missing and one it may not see. */
  view(id: string, wanted: Language | undefined, scope: Scope): ProjectedArticle | undefined {
    const article = this.#articles.get(id)
    if (article === undefined || !isVisible(article, scope)) return undefined
    const key = `${scope.upTo} ${wanted ?? ''}`
    const views = this.#views.get(article) ?? new Map<string, ProjectedArticle | undefined>()
    this.#views.set(article, views)
    if (!views.has(key))
      views.set(
        key,
        projectArticle(article, wanted, scope, (other) => this.#articles.get(other)),
      )
    return views.get(key)
  }

  /** Takes in what some folders hold now; `undefined` for a folder that is gone. */
  update(folders: ReadonlyMap<string, Assembled | undefined>): LibraryChange {
    for (const [folder, assembled] of folders) {
      if (assembled === undefined) this.#folders.delete(folder)
      else this.#folders.set(folder, assembled)
    }
    const before = this.#articles
    this.#articles = this.#resolve()
    const touched = new Set<string>()
    for (const [id, article] of this.#articles) if (before.get(id) !== article) touched.add(id)
    const removed = [...before.keys()].filter((id) => !this.#articles.has(id))
    const affected = new Set([...touched, ...removed])
    const changed = [...this.#articles.values()].filter(
      (article) => touched.has(article.id) || this.#links(article).some((id) => affected.has(id)),
    )
    for (const article of changed) this.#views.delete(article)
    return { changed, removed, folders: [...folders.keys()] }
  }

  /** Of two folders with one id the first by name stays, so that the site goes on the same way at every start. */
  #resolve(): Map<string, Article> {
    const articles = new Map<string, Article>()
    this.#duplicates = []
    for (const folder of [...this.#folders.keys()].sort()) {
      const article = this.#folders.get(folder)?.article
      if (article === undefined) continue
      const first = articles.get(article.id)
      if (first === undefined) articles.set(article.id, article)
      else
        this.#duplicates.push({
          path: article.folder,
          line: 1,
          rule: 'id',
          severity: 'error',
          message: `the id ${article.id} belongs to ${first.folder} already`,
          fix: 'give this folder and its front matter an id of their own; the other one stays',
        })
    }
    return articles
  }

  #linkCache = new WeakMap<Article, readonly string[]>()

  #links(article: Article): readonly string[] {
    const known = this.#linkCache.get(article)
    if (known !== undefined) return known
    const inText = twinsOf(article).flatMap((twin) =>
      /kb/i.test(twin.body) ? citationsOf(parseMarkdown(twin.body)).articles : [],
    )
    const links = [
      ...inText,
      ...article.related,
      ...[article.supersededBy, article.withdrawn?.replacement].filter((id) => id !== undefined),
    ]
    this.#linkCache.set(article, links)
    return links
  }
}
