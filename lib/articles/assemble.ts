/** From the files of one folder to one article, or to the problems that keep it from being one. */
import { type Audience, audienceRank } from '#lib/access/roles.ts'
import { directiveProblems, parseMarkdown } from '#lib/markdown/parse.ts'
import { projectBody } from '#lib/markdown/project.ts'
import type { Article, Twin } from './article.ts'
import type { Problem } from './problem.ts'
import type { ReadPrimary, ReadSecond, ReadTwin } from './read-twin.ts'
import type { Language } from './schema.ts'

export interface FolderFiles {
  /** Folder path relative to the content folder, such as `articles/KB0001-codemeter-stops`. */
  readonly folder: string
  readonly twins: readonly ReadTwin[]
  readonly images: readonly string[]
}

export interface Assembled {
  readonly article: Article | undefined
  readonly problems: readonly Problem[]
}

const folderName = /^(KB\d{4,})-([a-z0-9]+(?:-[a-z0-9]+)*)$/

/**
 * A bad second twin costs its language only; a bad primary costs the article, since nobody knows then whom it
 * is for.
 * @param audienceMax what the instance serves at all; narrower text is left out here already
 */
export function assembleArticle({ folder, twins, images }: FolderFiles, audienceMax: Audience): Assembled {
  const problems: Problem[] = twins.flatMap((twin) =>
    twin.kind === 'bad' ? twin.problems : directiveErrors(twin),
  )
  const report = (path: string, rule: string, message: string, fix: string, line = 1) =>
    problems.push({ path, line, rule, severity: 'error', message, fix })

  const name = folder.split('/').at(-1) ?? ''
  const [, id, slug] = folderName.exec(name) ?? []
  if (id === undefined || slug === undefined) {
    report(
      folder,
      'folder',
      `“${name}” is no name for an article's folder`,
      'name it by id and a few words: KB0042-short-english-name',
    )
    return { article: undefined, problems }
  }

  const broken = new Set(problems.map(({ path }) => path))
  const sound = twins.filter((twin) => twin.kind !== 'bad').filter(({ path }) => !broken.has(path))
  const primaries = sound.filter((twin): twin is ReadPrimary => twin.kind === 'primary')
  const primary = primaries[0]
  const [extra] = primaries.slice(1)
  if (extra !== undefined)
    report(
      extra.path,
      'twins',
      'both twins carry an id and the common keys',
      'keep them in one twin only; content/README.md lists the keys of the other',
    )
  if (primary === undefined) {
    if (twins.every((twin) => twin.kind === 'second'))
      report(
        folder,
        'twins',
        twins.length === 0
          ? 'the folder holds no zh.md or en.md'
          : 'no twin carries the id and the common keys',
        'give one twin the keys id, type, audience … of content/README.md',
      )
    return { article: undefined, problems }
  }
  if (primary.matter.id !== id) {
    report(
      primary.path,
      'id',
      `the id ${primary.matter.id} is not that of the folder, ${id}`,
      'make both the same; an id never changes once it is published',
    )
    return { article: undefined, problems }
  }
  if (audienceRank(primary.matter.audience) > audienceRank(audienceMax))
    return { article: undefined, problems }

  const second = sound.find((twin): twin is ReadSecond => twin.kind === 'second')
  const { title: _t, symptoms: _s, aliases: _a, updated: _u, ...shared } = primary.matter
  const withInternal = audienceMax === 'internal'
  const article: Article = {
    ...shared,
    id,
    slug,
    folder,
    cases: withInternal ? shared.cases : [],
    primary: primary.lang,
    twins: Object.fromEntries(
      [primary, second]
        .filter((twin) => twin !== undefined)
        .map((twin) => [twin.lang, toTwin(twin, withInternal)]),
    ) as Partial<Record<Language, Twin>>,
    images,
  }
  return { article, problems }
}

function toTwin(read: ReadPrimary | ReadSecond, withInternal: boolean): Twin {
  const { title, symptoms, aliases, updated } = read.matter
  return {
    lang: read.lang,
    title,
    symptoms,
    aliases,
    updated,
    translatedFrom: read.kind === 'second' ? read.matter.translatedFrom : undefined,
    ...(withInternal ? { frontMatter: read.frontMatter } : {}),
    body: withInternal ? read.body : projectBody(read.body, { internal: false, mayFollow: () => true }),
    bodyLine: read.bodyLine,
    path: read.path,
    hash: read.hash,
  }
}

function directiveErrors(twin: ReadPrimary | ReadSecond): Problem[] {
  return directiveProblems(parseMarkdown(twin.body), twin.body).map(({ line, message, fix }) => ({
    path: twin.path,
    line: twin.bodyLine + line - 1,
    rule: 'directives',
    severity: 'error',
    message,
    fix,
  }))
}
