/** The library and the engine, kept in step: whatever changes on the disk is searchable right after. */
import type { Audience } from '#lib/access/roles.ts'
import type { Article } from '#lib/articles/article.ts'
import type { Library, LibraryChange } from '#lib/articles/library.ts'
import type { Repository } from '#lib/articles/repository.ts'
import type { Settings } from '#lib/articles/settings.ts'
import { documentsOf, type SearchDocument } from './document.ts'
import type { SearchEngine } from './port.ts'
import { noSynonyms, Synonyms } from './synonyms.ts'

/** Pause between two sweeps: with the sweep itself, an edit shows in lists within two seconds. */
const pause = 1000

export class IndexedLibrary {
  readonly #repository: Repository
  readonly #engine: SearchEngine
  readonly #audienceMax: Audience
  #synonyms = noSynonyms

  constructor(repository: Repository, engine: SearchEngine, audienceMax: Audience) {
    this.#repository = repository
    this.#engine = engine
    this.#audienceMax = audienceMax
  }

  get library(): Library {
    return this.#repository.library
  }

  get settings(): Settings {
    return this.#repository.settings
  }

  get synonyms(): Synonyms {
    return this.#synonyms
  }

  /** Looks at all files and takes in what changed. */
  async sweep(): Promise<LibraryChange> {
    const settingsChanged = await this.#repository.refreshSettings()
    if (settingsChanged) this.#synonyms = new Synonyms(this.settings.synonyms)
    const change = await this.#repository.sweep()
    if (settingsChanged)
      await this.#engine.rebuild([...this.library.articles].flatMap((article) => this.#documents(article)))
    else await this.#takeIn(change)
    return change
  }

  /** Looks at the files of one article, so that its page shows what is on the disk right now. */
  async refresh(id: string): Promise<void> {
    await this.#takeIn(await this.#repository.refresh(id))
  }

  readImage(folder: string, name: string): Promise<Uint8Array | undefined> {
    return this.#repository.readImage(folder, name)
  }

  /** Sweeps again and again without keeping the process alive. @returns a function that stops it */
  follow(onChange: (change: LibraryChange) => void, onError: (error: unknown) => void): () => void {
    let stopped = false
    const turn = async () => {
      try {
        const change = await this.sweep()
        if (change.folders.length > 0) onChange(change)
      } catch (error) {
        onError(error)
      }
      if (!stopped) next()
    }
    const next = () => setTimeout(() => void turn(), pause).unref()
    next()
    return () => {
      stopped = true
    }
  }

  async #takeIn({ changed, removed }: LibraryChange): Promise<void> {
    if (changed.length === 0 && removed.length === 0) return
    await this.#engine.apply({
      upserts: changed.flatMap((article) => this.#documents(article)),
      deletes: [...removed, ...changed.map(({ id }) => id)],
    })
  }

  #documents(article: Article): SearchDocument[] {
    const aliases = (name: string) =>
      this.settings.products.find((product) => product.name === name)?.aliases ?? []
    return documentsOf(article, this.#audienceMax, { lookup: (id) => this.library.visibility(id), aliases })
  }
}
