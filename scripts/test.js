/**
 * `npm test`: installs what is missing, saying so, and runs every check and test. The last line counts them.
 * With CI set, a browser test that could not run is a failure.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, requireNode, root, run } from './setup.js'

requireNode()
ensureInstalled({ dev: true })
const chromium = ensureChromium()
const tally = { passed: 0, failed: 0, skipped: 0 }

const checks = {
  'format and lint': ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  'unused files, exports and packages': ['node_modules/knip/bin/knip.js'],
}
for (const [name, args] of Object.entries(checks)) {
  const ok = run(process.execPath, args)
  console.log(`${ok ? '✓' : '✗'} ${name}`)
  tally[ok ? 'passed' : 'failed'] += 1
}

ensureBuilt()
const report = join(root, 'test', 'output', 'report.json')
mkdirSync(join(root, 'test', 'output'), { recursive: true })
rmSync(report, { force: true })
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${report}`,
  ...process.argv.slice(2),
]
const ended = run(process.execPath, vitest, chromium === undefined ? {} : { CHROMIUM_PATH: chromium })

const results = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1, testResults: [] }
tally.passed += results.numPassedTests
tally.failed += results.numFailedTests
// A file that could not even be loaded has no failed tests of its own.
if (!ended && results.numFailedTests === 0) tally.failed += 1

const skipped = results.testResults.flatMap((file) =>
  file.assertionResults
    .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
    .map(({ fullName }) => fullName),
)
tally.skipped = skipped.length
for (const name of skipped) console.log(`skipped: ${name}`)
if (process.env.CI && chromium === undefined) {
  console.log('✗ the browser tests did not run: there is no Chromium and it could not be installed')
  tally.failed += 1
}
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
process.exit(tally.failed === 0 ? 0 : 1)

/** The path of a Chromium, installed by the system's package manager where there is none and it may. */
function ensureChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  const apt = which('apt-get')
  const isRoot = process.getuid?.() === 0
  const sudo = isRoot ? undefined : which('sudo')
  if (apt === undefined || (!isRoot && sudo === undefined)) return undefined
  console.log('Installing Chromium and a Chinese font with apt-get …')
  const before = isRoot ? [] : ['sudo', '-n']
  const apply = (...args) =>
    run(...split([...before, 'apt-get', ...args]), { DEBIAN_FRONTEND: 'noninteractive' })
  apply('update', '-qq')
  apply('install', '-y', '-qq', 'chromium', 'fonts-noto-cjk')
  return findChromium()
}

function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && existsSync(named)) return named
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const path = which(name)
    if (path !== undefined) return path
  }
  return undefined
}

/** @param {string} name */
function which(name) {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** @param {readonly string[]} words @returns {[string, string[]]} */
function split([command = '', ...args]) {
  return [command, args]
}
