import type { Scope } from '#lib/access/policy.ts'
import { planQuery } from '#lib/search/planner.ts'
import type { Wiring } from '#lib/wiring.ts'

export interface Diagnosis {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
  readonly remedy?: string
}

/** Facts of the machine, gathered by the door: this verb runs nothing. */
export interface Machine {
  readonly nodeVersion: string
  /** Version of git, `undefined` where it is missing. */
  readonly git: string | undefined
  readonly contentInRepository: boolean
  readonly dataDirWritable: boolean
  readonly isBuilt: boolean
}

/** Whether everything is there that the product needs, each with the way out. */
export async function diagnose(
  { config, engine, resident, shelf }: Wiring,
  scope: Scope,
  machine: Machine,
): Promise<Diagnosis[]> {
  const problems = [...shelf.settings.problems, ...shelf.library.problems]
  const newest = [...shelf.library.articles].flatMap(
    ({ id }) => shelf.library.view(id, undefined, scope) ?? [],
  )[0]
  const plan = planQuery(newest?.title ?? '', resident.vocabulary(scope))
  const found = newest === undefined || (await engine.retrieve(plan, scope, {}, 10)).includes(newest.id)
  const [major = 0, minor = 0] = machine.nodeVersion.replace(/^v/, '').split('.').map(Number)
  return [
    item(
      'node',
      major > 20 || (major === 20 && minor >= 19),
      `Node ${machine.nodeVersion}`,
      'install Node 20.19 or newer',
    ),
    item(
      'content',
      problems.length === 0,
      `${shelf.library.size} articles in ${config.contentDir}, ${problems.length} problems`,
      'run: npm run kb -- check',
    ),
    item(
      'search',
      found,
      `engine ${engine.name}, ${resident.size(scope)} documents`,
      'restart; if it stays, run: npm run kb -- check',
    ),
    item(
      'data',
      machine.dataDirWritable,
      `${config.dataDir} ${machine.dataDirWritable ? 'can be written' : 'cannot be written'}`,
      'set DATA_DIR to a folder that the server may write',
    ),
    item(
      'git',
      machine.git !== undefined && machine.contentInRepository,
      machine.git === undefined
        ? 'git is not installed'
        : `${machine.git}; content is ${machine.contentInRepository ? '' : 'not '}in a repository`,
      'without git there is no history: install it and keep content in a repository',
    ),
    item(
      'build',
      machine.isBuilt,
      machine.isBuilt ? 'the site is built' : 'the site is not built',
      'run: npm run up',
    ),
  ]
}

function item(name: string, ok: boolean, detail: string, remedy: string): Diagnosis {
  return ok ? { name, ok, detail } : { name, ok, detail, remedy }
}
