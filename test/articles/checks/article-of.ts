/** Articles for the checks, read from text as the repository reads files, so that lines are those of a file. */
import type { Article } from '#lib/articles/article.ts'
import { assembleArticle } from '#lib/articles/assemble.ts'
import type { ContentCheck, LinkTarget } from '#lib/articles/checks/content-check.ts'
import { subjectOf } from '#lib/articles/checks/content-check.ts'
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

export interface Texts {
  /** Lines of front matter besides `matter`. */
  readonly keys?: string
  readonly body?: string
  readonly images?: readonly string[]
}

/** @throws if the text is no article */
function articleOf({ keys = '', body = '', images = [] }: Texts): Article {
  const folder = 'articles/KB0042-service-does-not-start'
  const bytes = new TextEncoder().encode(`${matter}${keys}---\n${body}`)
  const twin = readTwin(`${folder}/zh.md`, 'zh', bytes)
  const { article, problems } = assembleArticle({ folder, twins: [twin], images }, 'internal')
  if (article === undefined) throw new Error(JSON.stringify(problems))
  return article
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
