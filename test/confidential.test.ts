/**
 * Nobody of the first real case is named anywhere in this repository. What must not stand here is kept as SHA-256
 * only: every run of characters of the right length is hashed and compared.
 */
import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Forbidden = readonly [length: number, script: 'han' | 'latin', sha256: string]

const forbidden: readonly Forbidden[] = [
  [3, 'han', '944660242ffeddfd8f5198131c223e88931784034b2fd0d54baa35f109b68112'],
  [7, 'latin', '5f781d10d9e34a31b5a67aa3a8bb79e246af4d63f300022a17b402216b843fff'],
  [5, 'latin', '01347b2cb1f8cde970b9cf4224fd60608c09fcb17f2c3db8dcce1d2060add35e'],
  [15, 'latin', 'fdd6fa573676e804be5b8e37b38ca64982b20585d2151c55813241880a115976'],
  [14, 'latin', 'e89ca7acff7ffe63324ba4262079a63aeeeca493db2659ddccb3fb45f79b91a0'],
  [9, 'latin', 'e76e1aa48f72f1f2496d11d87e2fe2743ea6a8bdc5c2cc32be63b7f1e396033f'],
  [12, 'latin', '16e8e39138e543eff75735f25aefffb9e14ba5100fc6db39f5851d810f1ed84e'],
  [2, 'han', '1aa43a55d3f4362df29437d2d91cac3e46d01360d5d23cae97475c9ffff51baa'],
  [4, 'han', '206dedaabbd7deae64b7f66a3d1c09f1f6daefcb8537d809d27c7a736de9befe'],
]

const runs = { han: /\p{Script=Han}+/gu, latin: /[a-z0-9@.]+/g }

/** Numbers of the entries that stand somewhere in a text. */
function found(text: string, entries: readonly Forbidden[] = forbidden): number[] {
  const lower = text.toLowerCase()
  return entries.flatMap(([length, script, sha256], i) => {
    const windows = new Set<string>()
    for (const [run] of lower.matchAll(runs[script]))
      for (let at = 0; at + length <= run.length; at += 1) windows.add(run.slice(at, at + length))
    return [...windows].some((window) => hash('sha256', window) === sha256) ? [i] : []
  })
}

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 })
const tracked = git('ls-files', '--cached', '--others', '--exclude-standard').split('\n')

test('no file names anybody of the first case', { timeout: 60_000 }, () => {
  const texts = tracked.filter(
    (path) => path !== '' && path !== 'package-lock.json' && !/\.(?:png|woff2|ico)$/.test(path),
  )
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.filter((path) => found(readFileSync(path, 'utf8')).length > 0)).toEqual([])
})

test('no file name and no commit message does', () => {
  expect(found(tracked.join('\n'))).toEqual([])
  expect(found(git('log', '--format=%B'))).toEqual([])
})

test('the guard sees a name within a word, whatever its case', () => {
  const invented: Forbidden[] = [
    [5, 'latin', hash('sha256', 'qwert')],
    [3, 'han', hash('sha256', '钱先生')],
  ]
  expect(found('user: xQWERTx', invented)).toEqual([0])
  expect(found('钱先生您好', invented)).toEqual([1])
  expect(found('nothing here', invented)).toEqual([])
})

const casesDir = process.env['CASES_DIR'] ?? ''

test.skipIf(casesDir === '')('every entry stands in the real thread (CASES_DIR)', () => {
  const thread = readFileSync(join(casesDir, 'CAS-03282-J6Y6M6.txt'), 'utf8')
  expect(found(thread)).toEqual(forbidden.map((_, i) => i))
})
