/** Articles for the checks, read from text as the repository reads files, so that lines are those of a file. */
import type { Article } from '#lib/articles/article.ts'
import { assembleArticle } from '#lib/articles/assemble.ts'
import {
  type ContentCheck,
  type LinkTarget,
  type StandardCheck,
  type StandardSubject,
  type Surroundings,
  subjectOf,
} from '#lib/articles/checks/content-check.ts'
import { readTwin } from '#lib/articles/read-twin.ts'

/** 14 lines with the fences; what an author adds begins on line 14. */
const matter = `---
id: KB0042
title: 服务无法启动
type: problem
audience: public
confidence: unverified
symptoms:
  - 打不开
fixStatus: resolved
owner: licensing-support
created: 2026-01-01
updated: 2026-01-01
verifyEvery: 180d
`

/** The other twin, of 6 lines with the fences and a single symptom on line 4. */
const secondMatter = `---
title: Service does not start
symptoms:
  - It does not open
updated: 2026-01-01
`

export interface Texts {
  /** Lines of front matter besides `matter`. */
  readonly keys?: string
  /** Lines of `matter` in other words. */
  readonly change?: Readonly<Record<string, string>>
  readonly body?: string
  readonly images?: readonly string[]
  /** An English twin. */
  readonly second?: { readonly keys?: string; readonly change?: Texts['change']; readonly body: string }
}

/** @throws if the text is no article */
export function articleOf({ keys = '', change = {}, body = '', images = [], second }: Texts): Article {
  const id = /KB\d+/.exec(change['id: KB0042'] ?? 'KB0042')?.[0]
  const folder = `articles/${id}-service-does-not-start`
  const read = (lang: 'zh' | 'en', text: string) =>
    readTwin(`${folder}/${lang}.md`, lang, new TextEncoder().encode(text))
  const twins = [read('zh', `${changed(matter, change)}${keys}---\n${body}`)]
  if (second !== undefined) {
    const front = changed(secondMatter, second.change ?? {})
    twins.push(read('en', `${front}${second.keys ?? ''}---\n${second.body}`))
  }
  const { article, problems } = assembleArticle({ folder, twins, images }, 'internal')
  if (article === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
  return article
}

function changed(text: string, change: NonNullable<Texts['change']>): string {
  return Object.entries(change).reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`no “${from}”`)
    return before.replace(from, to)
  }, text)
}

const others: Readonly<Record<string, LinkTarget>> = {
  KB0001: { folder: 'articles/KB0001-other', files: ['zh.md', 'en.md'] },
  KB0002: { folder: 'articles/KB0002-broken', files: undefined },
}

/** What a check finds, as `line: message → fix`; every problem has to name its file and rule. */
export function problemsOf(check: ContentCheck, texts: Texts): string[] {
  return check.run(subjectOf(articleOf(texts), (id) => others[id])).map((problem) => {
    const { path, rule, severity, line, message, fix } = problem
    if (path !== 'articles/KB0042-service-does-not-start/zh.md' || rule !== check.name)
      throw new Error(`${path} ${rule}`)
    return `${severity === 'error' ? '' : `${severity} `}${line}: ${message} → ${fix}`
  })
}

const noNames = { staff: [], customers: [], hosts: [] }

/** The subject of the content standard, on the first day of 2026 and among no other articles. */
export function standardSubjectOf(texts: Texts, surroundings: Partial<Surroundings> = {}): StandardSubject {
  const nothing: Surroundings = { products: [], names: noNames, today: '2026-01-01', alike: () => [] }
  return { ...subjectOf(articleOf(texts), (id) => others[id]), ...nothing, ...surroundings }
}

/** What a rule of the content standard finds, as `zh:line: message → fix`; it has to be a warning. */
export function warningsOf(
  check: StandardCheck,
  texts: Texts,
  surroundings: Partial<Surroundings> = {},
): string[] {
  return check
    .run(standardSubjectOf(texts, surroundings))
    .map(({ path, rule, severity, line, message, fix }) => {
      if (rule !== check.name || severity !== 'warning') throw new Error(`${rule} ${severity}`)
      return `${path.slice(-5, -3)}:${line}: ${message} → ${fix}`
    })
}

/** What a rule finds that asks for a part of every article: an error here, a warning in an ingested article. */
export function missingPartsOf(check: ContentCheck, texts: Texts): string[] {
  const ingested = articleOf({ ...texts, keys: `${texts.keys ?? ''}source: { path: docs/a.md }\n` })
  const severities = check.run(subjectOf(ingested, (id) => others[id])).map(({ severity }) => severity)
  if (severities.some((severity) => severity !== 'warning')) throw new Error('an ingested article is refused')
  return check
    .run(subjectOf(articleOf(texts), (id) => others[id]))
    .map(({ path, rule, severity, line, message, fix }) => {
      if (rule !== check.name || severity !== 'error') throw new Error(`${rule} ${severity}`)
      return `${path.slice(-5, -3)}:${line}: ${message} → ${fix}`
    })
}
