/** The only door that writes to the content folder: makes drafts, and turns them into articles under a lock. */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lock } from 'proper-lockfile'
import { AppError } from '#lib/errors.ts'
import type { Language } from './schema.ts'

const draftsFolder = 'drafts'
const articlesFolder = 'articles'
/** A writer that died leaves its lock behind; after this many milliseconds without a sign of life it is void. */
const lockExpires = 10_000

export interface DraftFiles {
  readonly name: string
  /** Text by file name, `zh.md` and `en.md`. */
  readonly texts: Readonly<Partial<Record<`${Language}.md`, string>>>
  /** Names of the other files beside them. */
  readonly others: readonly string[]
}

export class Drafts {
  readonly #contentDir: string

  constructor(contentDir: string) {
    this.#contentDir = contentDir
  }

  /** The text of a template, `template.zh.md` or `template.en.md`. */
  async readTemplate(lang: Language): Promise<string> {
    const name = `template.${lang}.md`
    try {
      return await readFile(join(this.#contentDir, name), 'utf8')
    } catch {
      throw new AppError(
        'not-found',
        `there is no ${name} in the content folder`,
        'restore it from the repository',
      )
    }
  }

  /** @returns paths of the new files, relative to the content folder */
  async create({ name, texts }: Pick<DraftFiles, 'name' | 'texts'>): Promise<string[]> {
    const folder = join(this.#contentDir, draftsFolder, name)
    await mkdir(folder, { recursive: true })
    const names = Object.keys(texts) as (keyof typeof texts)[]
    await Promise.all(names.map((file) => writeFile(join(folder, file), texts[file] ?? '', { flag: 'wx' })))
    return names.map((file) => `${draftsFolder}/${name}/${file}`)
  }

  /**
   * @param name of a folder in `drafts/`
   * @throws AppError `not-found`
   */
  async read(name: string): Promise<DraftFiles> {
    const missing = new AppError(
      'not-found',
      `there is no draft ${name}`,
      'list the folders of content/drafts',
    )
    if (!/^[0-9A-Za-z-]{1,80}$/.test(name)) throw missing
    const entries = await readdir(join(this.#contentDir, draftsFolder, name)).catch(() => {
      throw missing
    })
    const files = entries.filter((entry): entry is `${Language}.md` => entry === 'zh.md' || entry === 'en.md')
    const texts = await Promise.all(
      files.map(async (file) => [
        file,
        await readFile(join(this.#contentDir, draftsFolder, name, file), 'utf8'),
      ]),
    )
    return {
      name,
      texts: Object.fromEntries(texts),
      others: entries.filter((entry) => !/^(?:zh|en)\.md$/.test(entry)),
    }
  }

  /** One writer at a time, across processes. @throws AppError `conflict` if another one does not finish */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const release = await lock(this.#contentDir, {
      lockfilePath: join(this.#contentDir, '.lock'),
      stale: lockExpires,
      retries: { retries: 20, minTimeout: 50, maxTimeout: 250 },
    }).catch(() => {
      throw new AppError(
        'conflict',
        'somebody else is writing to the content folder',
        'try again in a moment',
      )
    })
    try {
      return await work()
    } finally {
      await release()
    }
  }

  /** Names of the article folders. */
  async articleFolders(): Promise<string[]> {
    const entries = await readdir(join(this.#contentDir, articlesFolder), { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  }

  /**
   * Moves a draft to its place: whole or not at all for whoever looks on. Its other files, images, come along.
   * @param folder name of the article's folder, new or existing
   */
  async publish(draft: Pick<DraftFiles, 'name' | 'texts'>, folder: string): Promise<void> {
    const from = join(this.#contentDir, draftsFolder, draft.name)
    const to = join(this.#contentDir, articlesFolder, folder)
    const staged = join(this.#contentDir, articlesFolder, `.${draft.name}`)
    await rm(staged, { recursive: true, force: true })
    await cp(to, staged, { recursive: true }).catch(() => mkdir(staged, { recursive: true }))
    await cp(from, staged, { recursive: true, force: true })
    for (const [file, text] of Object.entries(draft.texts)) await writeFile(join(staged, file), text)
    await rm(to, { recursive: true, force: true })
    await rename(staged, to)
    await rm(from, { recursive: true, force: true })
  }
}
