import { ulid } from 'ulid'
import type { Drafts } from '#lib/articles/drafts.ts'

export interface NewDraft {
  readonly title: string
  readonly owner: string
  /** The day it is written, `YYYY-MM-DD`. */
  readonly today: string
}

/**
 * A twin pair from the templates in `content/drafts/<ULID>/`.
 * @returns the draft's name and the paths of its files, relative to the content folder
 * @throws AppError `not-found` if a template is missing
 */
export async function createDraft(
  drafts: Drafts,
  draft: NewDraft,
): Promise<{ readonly name: string; readonly files: readonly string[] }> {
  const name = ulid()
  const [zh, en] = await Promise.all([drafts.readTemplate('zh'), drafts.readTemplate('en')])
  const files = await drafts.create({
    name,
    texts: { 'zh.md': fillTemplate(zh, draft), 'en.md': fillTemplate(en, draft) },
  })
  return { name, files }
}

/** Values stand between double quotes in the template, so they are escaped as YAML wants it there. */
function fillTemplate(template: string, { title, owner, today }: NewDraft): string {
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1)
  return template
    .replaceAll('{{title}}', () => escaped(title))
    .replaceAll('{{owner}}', () => escaped(owner))
    .replaceAll('{{today}}', today)
}
