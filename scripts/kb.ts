/** The terminal's door: `npm run kb -- <command>`. Exit code 0 all well, 1 problems found, 2 used wrongly. */
import { isAppError } from '#lib/errors.ts'
import { check } from './kb/check.ts'
import { type Command, UsageError } from './kb/command.ts'
import { doctor } from './kb/doctor.ts'
import { newDraft } from './kb/new.ts'
import { publish } from './kb/publish.ts'
import { search } from './kb/search.ts'
import { words } from './kb/words.ts'

const commands: readonly Command[] = [search, check, newDraft, publish, doctor]

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(overview())
    return name === undefined ? 2 : 0
  }
  const command = commands.find((one) => one.name === name)
  if (command === undefined) {
    complain(`${words.unknownCommand} ${name}\n\n${overview()}`)
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    print(`${command.usage}\n\n${command.help}`)
    return 0
  }
  try {
    return await command.run(args)
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.message}\n\n${command.usage}`)
      return 2
    }
    if (!isAppError(error)) throw error
    complain(error.remedy === undefined ? error.message : `${error.message}\n→ ${error.remedy}`)
    return error.code === 'config-invalid' ? 2 : 1
  }
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `${words.usage} npm run kb -- <command> [--json]\n\n${lines.join('\n')}\n\n${words.more}\n${words.exitCodes}`
}

function print(text: string) {
  process.stdout.write(`${text}\n`)
}

function complain(text: string) {
  process.stderr.write(`${text}\n`)
}

process.exitCode = await main(process.argv.slice(2))
