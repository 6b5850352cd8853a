/**
 * Starts what the end-to-end tests look at: the built site over the project's own content, and over a content
 * folder with a marker word in every place that anonymous readers must not see.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureBuilt, root } from '../../scripts/setup.js'
import { writeMarkedContent } from './marked-content.ts'

export interface Server {
  readonly url: string
  /** Its content folder, a copy that a test may change. */
  readonly content: string
  /** File that takes its log. */
  readonly log: string
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The project's own content. */
    site: Server
    /** Content with markers; see marked-content.ts. */
    marked: Server
    /** Path of a Chromium; empty where there is none. */
    chromium: string
  }
}

export default async function setup(project: TestProject) {
  ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'casebook-e2e-'))
  const [siteContent, markedContent] = [join(folder, 'site'), join(folder, 'marked')]
  cpSync(join(root, 'content'), siteContent, { recursive: true })
  writeMarkedContent(markedContent)
  const started = await Promise.all([
    start(siteContent, folder, 'site'),
    start(markedContent, folder, 'marked'),
  ])
  const [site, marked] = started
  project.provide('site', site.server)
  project.provide('marked', marked.server)
  project.provide('chromium', findChromium())
  return async () => {
    await Promise.all(started.map(({ child }) => stop(child)))
    rmSync(folder, { recursive: true, force: true })
  }
}

async function start(
  content: string,
  folder: string,
  name: string,
): Promise<{ server: Server; child: ChildProcess }> {
  const port = await freePort()
  const log = join(folder, `${name}.log`)
  const command = `exec "${process.execPath}" node_modules/next/dist/bin/next start -p ${port} 2>"${log}" >/dev/null`
  const child = spawn('sh', ['-c', command], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      CONTENT_DIR: content,
      DATA_DIR: join(folder, `${name}-data`),
      LOG_LEVEL: 'info',
    },
  })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${url}/api/ready`).catch(() => undefined)
    if (answer !== undefined) return { server: { url, content, log }, child }
    if (child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the server for ${name} did not start; see ${log}`)
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function findChromium(): string {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && existsSync(named)) return named
  const { stdout } = spawnSync(
    'sh',
    ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'],
    { encoding: 'utf8' },
  )
  return stdout.trim()
}
