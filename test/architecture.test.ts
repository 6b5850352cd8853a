import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { forbiddenImports, readTable, type SourceFile } from './architecture/imports.ts'
import { rules } from './architecture/rules.ts'

const paths = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'app', 'lib', 'scripts', '*.ts', '*.js'],
  { encoding: 'utf8' },
)
const files: SourceFile[] = [...new Set(paths.split('\n'))]
  .filter((path) => /\.(?:tsx?|js)$/.test(path) && !path.startsWith('test/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

describe('who may import whom', () => {
  const table = readTable(readFileSync('lib/README.md', 'utf8'))
  const code = files.filter(
    ({ path }) => /^(?:app|lib|scripts)\/|^(?:instrumentation|proxy)\./.test(path) && !path.endsWith('.js'),
  )

  test('every import is one that the table allows', () => {
    expect(code.length).toBeGreaterThan(50)
    expect(forbiddenImports(table, code)).toEqual([])
  })

  test('the guard sees an import upwards', () => {
    const culprit = {
      path: 'lib/text/culprit.ts',
      text: "import { planQuery } from '#lib/search/planner.ts'\n",
    }
    expect(forbiddenImports(table, [culprit])).toEqual(['lib/text/culprit.ts (text) imports search/planner'])
  })

  test('the guard tells a type from a value', () => {
    const types = { path: 'lib/log.ts', text: "import type { Config } from './config.ts'\n" }
    const value = { path: 'lib/log.ts', text: "import { readConfig } from './config.ts'\n" }
    expect(forbiddenImports(table, [types])).toEqual([])
    expect(forbiddenImports(table, [value])).toEqual(['lib/log.ts (log) imports config'])
  })

  test('the guard sees a relative way out of a room', () => {
    const culprit = { path: 'lib/signatures/culprit.ts', text: "import { isAppError } from '../errors.ts'\n" }
    expect(forbiddenImports(table, [culprit])).toEqual([
      'lib/signatures/culprit.ts (signatures) imports errors',
    ])
  })
})

describe.each(rules)('$name', ({ breaches, culprit }) => {
  test('holds', () => {
    expect(breaches(files)).toEqual([])
  })

  test('would be seen if it were broken', () => {
    expect(breaches([culprit])).toEqual([culprit.path])
  })
})

test('the top level holds only what the design names', () => {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  const top = [
    ...new Set(
      tracked
        .split('\n')
        .filter(Boolean)
        .map((path) => path.split('/')[0]),
    ),
  ]
  const allowed =
    /^(?:app|content|lib|scripts|test|next\.config\.js|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|biome\.json|instrumentation\.ts|proxy\.ts|\..+)$/
  expect(top.filter((name) => !allowed.test(name ?? ''))).toEqual([])
})
