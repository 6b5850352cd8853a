import type { Article } from '#lib/articles/article.ts'
import { assembleArticle } from '#lib/articles/assemble.ts'
import type { DraftFiles, Drafts } from '#lib/articles/drafts.ts'
import type { Problem } from '#lib/articles/problem.ts'
import { contentHash, readTwin } from '#lib/articles/read-twin.ts'
import type { Language } from '#lib/articles/schema.ts'

export type Published =
  | { readonly ok: true; readonly id: string; readonly folder: string }
  /** Nothing was changed. Paths are those of the draft. */
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What the templates leave for the author; an article that still holds it is not finished. */
const placeholder = /（待填|\(fill in/

/**
 * Publishes a draft: allocates the id under the lock (a draft named by an id replaces that article), turns
 * `draft` into `unverified`, checks the result as an article, and moves it to its place.
 * @param slug the words of the address; by default made from the English title
 * @param check the content checks over the assembled article
 * @throws AppError `not-found` for an unknown draft, `conflict` if another writer does not finish
 */
export async function publishArticle(
  drafts: Drafts,
  { name, slug }: { readonly name: string; readonly slug: string | undefined },
  check: (article: Article) => readonly Problem[],
): Promise<Published> {
  const draft = await drafts.read(name)
  return drafts.inTurn(async () => {
    const folders = await drafts.articleFolders()
    const existing = folders.find((folder) => folder.startsWith(`${name}-`))
    const id = existing === undefined ? nextId(folders) : name
    const texts = finish(draft, id)
    const folder = existing ?? `${id}-${slug ?? slugOf(texts)}`
    const twins = (Object.entries(texts) as [`${Language}.md`, string][]).map(([file, text]) =>
      readTwin(`drafts/${name}/${file}`, file === 'zh.md' ? 'zh' : 'en', new TextEncoder().encode(text)),
    )
    const assembled = assembleArticle(
      { folder: `articles/${folder}`, twins, images: draft.others },
      'internal',
    )
    const problems = [
      ...assembled.problems,
      ...unfinished(draft),
      ...(assembled.article === undefined ? [] : check(assembled.article)),
    ]
    if (assembled.article === undefined || problems.some(({ severity }) => severity === 'error'))
      return { ok: false, problems }
    await drafts.publish({ name, texts }, folder)
    return { ok: true, id, folder: `articles/${folder}` }
  })
}

function nextId(folders: readonly string[]): string {
  const numbers = folders.flatMap((folder) => /^KB(\d{4,})-/.exec(folder)?.[1] ?? []).map(Number)
  return `KB${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`
}

/** Id and state into the primary twin; the other twin says which state of it it was made from. */
function finish({ texts }: DraftFiles, id: string): DraftFiles['texts'] {
  const finished = new Map(Object.entries(texts))
  const [file, text] = [...finished].find(([, one]) => /^type:/m.test(one)) ?? []
  if (file === undefined || text === undefined) return texts
  const body = /^id:/m.test(text) ? text : text.replace(/^---[ \t]*\r?\n/, (fence) => `${fence}id: ${id}\n`)
  const primary = body.replace(/^confidence:[ \t]*draft\b.*$/m, 'confidence: unverified')
  finished.set(file, primary)
  const hash = contentHash(new TextEncoder().encode(primary))
  for (const [other, second] of finished)
    if (other !== file && !/^translatedFrom:/m.test(second))
      finished.set(
        other,
        second.replace(/^updated:.*$/m, (line) => `${line}\ntranslatedFrom: ${hash}`),
      )
  return Object.fromEntries(finished)
}

/** Latin words of the English title, or of any title. */
function slugOf(texts: DraftFiles['texts']): string {
  const titles = [texts['en.md'], texts['zh.md']].map(
    (text) => /^title:[ \t]*(.*)$/m.exec(text ?? '')?.[1] ?? '',
  )
  const slugs = titles.map((title) =>
    (title.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 60).replace(/-$/, ''),
  )
  return slugs.find((words) => words.length > 2) ?? 'article'
}

function unfinished({ name, texts }: DraftFiles): Problem[] {
  return Object.entries(texts).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, i) =>
      placeholder.test(line)
        ? [
            {
              path: `drafts/${name}/${file}`,
              line: i + 1,
              rule: 'placeholder',
              severity: 'error' as const,
              message: 'a placeholder of the template is still there',
              fix: 'write what belongs there, or remove the line',
            },
          ]
        : [],
    ),
  )
}
