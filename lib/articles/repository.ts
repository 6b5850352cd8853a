/** The files of the content folder: reads them, and finds what changed by looking at their states. */
import { constants } from 'node:fs'
import { lstat, open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Audience } from '#lib/access/roles.ts'
import { type Assembled, assembleArticle } from './assemble.ts'
import { Library, type LibraryChange } from './library.ts'
import type { Problem } from './problem.ts'
import { type ReadTwin, readTwin } from './read-twin.ts'
import { languages } from './schema.ts'
import { parseSettings, type Settings, settingsFiles } from './settings.ts'

/** How many folders are looked at side by side; more only queue in the thread pool. */
const abreast = 32
const articlesFolder = 'articles'
const imageFile = /^[^\s.][^/\\]*\.(?:png|jpe?g|gif|webp)$/i

export class Repository {
  readonly library = new Library()
  readonly #contentDir: string
  readonly #audienceMax: Audience
  /** Folder name to the states of its files, as of the last look. */
  #states = new Map<string, string>()
  #settings: Settings = parseSettings({})
  #settingsState = ''
  #queue: Promise<unknown> = Promise.resolve()

  constructor(contentDir: string, audienceMax: Audience) {
    this.#contentDir = contentDir
    this.#audienceMax = audienceMax
  }

  /** `site.yml` and `products.yml` as of the last look. */
  get settings(): Settings {
    return this.#settings
  }

  /** Reads the settings if their files changed. @returns whether they did */
  async refreshSettings(): Promise<boolean> {
    const states = await Promise.all(
      settingsFiles.map(async (name) => {
        const stats = await stat(this.#path(name)).catch(() => undefined)
        return stats === undefined ? '' : `${stats.mtimeMs}:${stats.size}`
      }),
    )
    if (states.join('|') === this.#settingsState) return false
    const texts = await Promise.all(
      settingsFiles.map(
        async (name) => [name, await readFile(this.#path(name), 'utf8').catch(() => '')] as const,
      ),
    )
    this.#settings = parseSettings(Object.fromEntries(texts))
    this.#settingsState = states.join('|')
    return true
  }

  /**
   * Looks at every folder and reads those whose files changed since the last look.
   * @throws if the articles folder itself cannot be listed
   */
  sweep(): Promise<LibraryChange> {
    return this.#inTurn(async () => {
      const names = await this.#folderNames()
      return this.#look([...new Set([...names, ...this.#states.keys()])])
    })
  }

  /** Looks at the folders of one article only, so that its page shows what is on the disk right now. */
  refresh(id: string): Promise<LibraryChange> {
    return this.#inTurn(async () => {
      const mine = (name: string) => name.startsWith(`${id}-`)
      const known = [...this.#states.keys()].filter(mine)
      const names = known.length > 0 ? known : (await this.#folderNames()).filter(mine)
      return this.#look(names)
    })
  }

  /**
   * The bytes of an image that lies beside an article. The caller has asked a projection whether it may be shown.
   * @returns `undefined` if the file is gone
   */
  async readImage(folder: string, name: string): Promise<Uint8Array | undefined> {
    if (!imageFile.test(name)) return undefined
    try {
      return await readRegularFile(this.#path(folder, name))
    } catch {
      return undefined
    }
  }

  /** One look at a time: two would race for the states. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work, work)
    this.#queue = next.catch(() => undefined)
    return next
  }

  #path(...parts: string[]): string {
    return join(/* turbopackIgnore: true */ this.#contentDir, ...parts)
  }

  async #folderNames(): Promise<string[]> {
    const entries = await readdir(this.#path(articlesFolder), {
      withFileTypes: true,
    })
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
  }

  async #look(names: readonly string[]): Promise<LibraryChange> {
    const updates = new Map<string, Assembled | undefined>()
    for (let i = 0; i < names.length; i += abreast) {
      await Promise.all(
        names.slice(i, i + abreast).map(async (name) => {
          const files = await this.#files(name)
          const state = files?.map((file) => file.state).join('|')
          if (state === this.#states.get(name)) return
          if (files === undefined || state === undefined) {
            this.#states.delete(name)
            updates.set(name, undefined)
            return
          }
          updates.set(name, await this.#read(name, files))
          this.#states.set(name, state)
        }),
      )
    }
    return updates.size === 0 ? { changed: [], removed: [], folders: [] } : this.library.update(updates)
  }

  /** Name and state of every file that matters in a folder; `undefined` if there is no such folder. */
  async #files(folder: string): Promise<{ name: string; state: string; regular: boolean }[] | undefined> {
    const path = this.#path(articlesFolder, folder)
    let names: string[]
    try {
      // A folder that has become a link leads out of the content folder.
      if (!(await lstat(path)).isDirectory()) return undefined
      names = (await readdir(path)).sort()
    } catch (error) {
      return isCode(error, 'ENOENT')
        ? undefined
        : [{ name: 'zh.md', state: `unreadable ${String(error)}`, regular: true }]
    }
    const wanted = names.filter((name) => name === 'zh.md' || name === 'en.md' || imageFile.test(name))
    return Promise.all(
      wanted.map(async (name) => {
        try {
          const stats = await lstat(join(/* turbopackIgnore: true */ path, name))
          return {
            name,
            state: `${name}:${stats.mtimeMs}:${stats.ctimeMs}:${stats.size}:${stats.ino}`,
            regular: stats.isFile(),
          }
        } catch {
          return { name, state: `${name}:unreadable`, regular: false }
        }
      }),
    )
  }

  async #read(folder: string, files: readonly { name: string; regular: boolean }[]): Promise<Assembled> {
    const relative = `${articlesFolder}/${folder}`
    const twins = await Promise.all(
      languages
        .filter((lang) => files.some(({ name }) => name === `${lang}.md`))
        .map(async (lang): Promise<ReadTwin> => {
          const path = `${relative}/${lang}.md`
          try {
            return readTwin(path, lang, await readRegularFile(this.#path(path)))
          } catch (error) {
            return { kind: 'bad', problems: [unreadable(path, error)] }
          }
        }),
    )
    const images = files
      .filter(({ name, regular }) => regular && imageFile.test(name))
      .map(({ name }) => name)
    return assembleArticle({ folder: relative, twins, images }, this.#audienceMax)
  }
}

/**
 * Follows no link, so that nothing outside the content folder can be shown through it, and waits for nobody: a
 * named pipe would hold up every look that comes after.
 */
async function readRegularFile(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    if (!(await file.stat()).isFile()) throw new Error('it is not a regular file')
    return await file.readFile()
  } finally {
    await file.close()
  }
}

function unreadable(path: string, error: unknown): Problem {
  const reason = isCode(error, 'ELOOP')
    ? 'it is a symbolic link'
    : error instanceof Error
      ? error.message.split(',')[0]
      : String(error)
  return {
    path,
    line: 1,
    rule: 'file',
    severity: 'error',
    message: `the file cannot be read: ${reason}`,
    fix: 'make it a regular file that the server may read',
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
