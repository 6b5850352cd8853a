/** The only place that constructs things, once per process. */
import { randomUUID } from 'node:crypto'
import { type Scope, scopeFor } from './access/policy.ts'
import type { Actor } from './access/roles.ts'
import { Repository } from './articles/repository.ts'
import { type Config, readConfig } from './config.ts'
import { createLog, type Log } from './log.ts'
import { EmbeddedEngine } from './search/embedded/embedded-engine.ts'
import { IndexedLibrary } from './search/indexed-library.ts'
import type { SearchEngine } from './search/port.ts'

export interface Wiring {
  /** Tells one process from another in logs and readiness answers. */
  readonly instance: string
  readonly config: Config
  readonly log: Log
  readonly shelf: IndexedLibrary
  /** Finds candidates. */
  readonly engine: SearchEngine
  /** Resident in every node: evidence for ranking, and the viewer's vocabulary. */
  readonly resident: EmbeddedEngine
  /** What an actor may read on this instance. */
  readonly scopeOf: (actor: Actor) => Scope
}

/**
 * Builds everything and reads the content once.
 * @throws AppError `config-invalid`; or an error if the content folder cannot be listed
 */
export async function createWiring(config: Config): Promise<Wiring> {
  const log = createLog(config.logLevel)
  const resident = new EmbeddedEngine()
  const shelf = new IndexedLibrary(
    new Repository(config.contentDir, config.audienceMax),
    resident,
    config.audienceMax,
  )
  await shelf.sweep()
  return {
    instance: randomUUID(),
    config,
    log,
    shelf,
    engine: resident,
    resident,
    scopeOf: (actor) => scopeFor(actor, config.audienceMax),
  }
}

/** Next loads a module once per bundle; the process-wide symbol makes them all share one wiring. */
const key = Symbol.for('casebook')
type Shared = { [key]?: Promise<Wiring> }

/** The wiring of this server process; made at the first call and following the content from then on. */
export function wiring(): Promise<Wiring> {
  const shared = globalThis as Shared
  shared[key] ??= startServerWiring().catch((error) => {
    delete shared[key]
    throw error
  })
  return shared[key]
}

async function startServerWiring(): Promise<Wiring> {
  const made = await createWiring(readConfig())
  const { log, shelf, config, instance } = made
  log.info({ instance, articles: shelf.library.size, contentDir: config.contentDir }, 'content loaded')
  reportProblems(made, () => true)
  shelf.follow(
    ({ changed, removed, folders }) => {
      log.info({ changed: changed.map(({ id }) => id), removed }, 'content changed')
      reportProblems(made, (path) => folders.some((folder) => path.startsWith(`articles/${folder}`)))
    },
    (error) => log.error({ error: String(error) }, 'content could not be read'),
  )
  return made
}

/** Writes what is wrong with the content into the log: every bad file by path and line, with the way out. */
function reportProblems({ log, shelf }: Wiring, concerns: (path: string) => boolean) {
  for (const { path, line, rule, message, fix } of [...shelf.settings.problems, ...shelf.library.problems])
    if (concerns(path)) log.warn({ path, line, rule, fix }, message)
}
