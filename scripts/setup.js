/**
 * What `npm run up` and `npm test` share: packages installed, site built. Plain JavaScript without dependencies,
 * since it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Leaves with a message if this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`)
}

/** Says why, and ends the process. @param {string} message @returns {never} */
export function fail(message) {
  console.error(message)
  process.exit(1)
}

/** Reads `.env`, if there is one; what is set already stays. */
export function loadEnvironment() {
  const path = join(root, '.env')
  if (existsSync(path)) process.loadEnvFile(path)
}

/**
 * Runs a command in the project, its output on this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {boolean} whether it ended well
 */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    shell: process.platform === 'win32',
  })
  return status === 0
}

/**
 * Installs the packages of the lock file, if they are not there already. `npm install` and not `npm ci`: the latter
 * refuses a lock file that lacks the binaries of some other platform. The lock file stays as it is.
 * @param {{ dev: boolean }} options whether the packages for tests are needed too
 */
export function ensureInstalled({ dev }) {
  if (isInstalled(dev)) return
  console.log('Installing packages …')
  const path = join(root, 'package-lock.json')
  const lock = readFileSync(path, 'utf8')
  const ok = run('npm', ['install', dev ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund'])
  if (readFileSync(path, 'utf8') !== lock) writeFileSync(path, lock)
  if (!ok) fail('The packages could not be installed. Is the npm registry reachable from here?')
}

/** @param {boolean} dev */
function isInstalled(dev) {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const has = JSON.parse(readFileSync(installed, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, dev: forTests, devOptional }]) =>
      path === '' || optional || devOptional || (forTests && !dev) || has[path]?.version === version,
  )
}

const sources = [
  'app',
  'lib',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
]

/** Builds the site, unless a build of these very sources is there. */
export function ensureBuilt() {
  const stampFile = join(root, '.next', 'casebook-sources')
  const stamp = stampOf(sources)
  if (
    existsSync(join(root, '.next', 'BUILD_ID')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp
  )
    return
  console.log('Building the site …')
  if (!run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' }))
    fail('The site could not be built.')
  writeFileSync(stampFile, stamp)
}

/** @param {readonly string[]} paths */
function stampOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesBelow).sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  try {
    return readdirSync(absolute).flatMap((name) => filesBelow(join(path, name)))
  } catch {
    return [path]
  }
}
