/** What a command is, and what commands share. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { readConfig } from '#lib/config.ts'
import { createWiring, type Wiring } from '#lib/wiring.ts'

export interface Command {
  readonly name: string
  readonly usage: string
  /** One line for the overview. */
  readonly summary: string
  /** What follows the usage line in `--help`. */
  readonly help: string
  /** @returns the exit code: 0 all well, 1 problems found */
  readonly run: (args: string[]) => Promise<number>
}

/** The command line is wrong; becomes exit code 2 with the usage. */
export class UsageError extends Error {}

/** @throws UsageError for an unknown option or a missing value */
export function parse<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** The wiring of a command: the environment, with the content folder of `--content` where it is given. */
export function wire(contentDir?: string): Promise<Wiring> {
  return createWiring(readConfig(contentDir === undefined ? {} : { CONTENT_DIR: contentDir }))
}

/** @throws UsageError unless the value is one of the allowed ones */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new UsageError(`--${name} is one of ${allowed.join(', ')}, not ${value}`)
  return found
}

export function printJson(value: unknown) {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

export function printLines(lines: readonly string[]) {
  process.stdout.write(`${lines.join('\n')}\n`)
}
