import { execFile } from 'node:child_process'
import { access, constants, mkdir } from 'node:fs/promises'
import { promisify } from 'node:util'
import { scopeOfAudience } from '#lib/access/policy.ts'
import { diagnose, type Machine } from '#lib/use-cases/diagnose.ts'
import { type Command, parse, printJson, printLines, wire } from './command.ts'
import { words } from './words.ts'

const run = promisify(execFile)

export const doctor: Command = {
  name: 'doctor',
  usage: 'doctor',
  summary: words.doctor,
  help: words.doctorHelp,
  async run(args) {
    const { values } = parse(args, { json: { type: 'boolean', default: false } })
    const wiring = await wire()
    const { contentDir, dataDir, audienceMax } = wiring.config
    const machine: Machine = {
      nodeVersion: process.version,
      git: await answerOf('git', ['--version']),
      contentInRepository:
        (await answerOf('git', ['-C', contentDir, 'rev-parse', '--is-inside-work-tree'])) === 'true',
      dataDirWritable: await isWritable(dataDir),
      isBuilt: await exists('.next/BUILD_ID'),
    }
    const checks = await diagnose(wiring, scopeOfAudience(audienceMax), machine)
    const ok = checks.every((check) => check.ok)
    if (values.json) printJson({ ok, checks })
    else
      printLines(
        checks.map(
          ({ name, ok: well, detail, remedy }) =>
            `${well ? '✓' : '✗'} ${name.padEnd(8)} ${detail}${remedy === undefined ? '' : `\n  → ${remedy}`}`,
        ),
      )
    return ok ? 0 : 1
  },
}

async function answerOf(command: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await run(command, [...args])).stdout.trim()
  } catch {
    return undefined
  }
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
