import type { Wiring } from '#lib/wiring.ts'

export interface Readiness {
  /** Whether searches and pages can be answered. */
  readonly ready: boolean
  /** One line per part; tells nothing about content that is not public. */
  readonly checks: readonly {
    readonly name: string
    readonly ok: boolean
    readonly detail: string
    readonly remedy?: string
  }[]
}

/** Whether this process can do its work. Says nothing that a stranger may not know. */
export async function checkReadiness({ engine, shelf }: Wiring): Promise<Readiness> {
  const engineUp = (await engine.health()) === 'up'
  const problems = shelf.library.problems.length + shelf.settings.problems.length
  return {
    ready: engineUp,
    checks: [
      { name: 'search', ok: engineUp, detail: `engine ${engine.name} is ${engineUp ? 'up' : 'down'}` },
      problems === 0
        ? { name: 'content', ok: true, detail: 'every file could be read' }
        : {
            name: 'content',
            ok: false,
            detail: 'some files could not be read; the rest is served',
            remedy: 'run: npm run kb -- check',
          },
    ],
  }
}
