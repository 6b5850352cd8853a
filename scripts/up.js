/** `npm run up`: installs, builds and starts the site, each only if it is needed; prints the address. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { ensureBuilt, ensureInstalled, fail, loadEnvironment, requireNode, root } from './setup.js'

requireNode()
loadEnvironment()
const port = Number(process.env.PORT || 3000)
if (!Number.isInteger(port) || port < 1 || port > 65535)
  fail(`PORT is ${process.env.PORT}: set it to a number from 1 to 65535.`)
if (!(await isFree(port)))
  fail(`Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm run up`)

ensureInstalled({ dev: false })
ensureBuilt()

const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'))
server.on('exit', (code) => process.exit(code ?? 0))
await becomesReady(port)
console.log(`Casebook is running: http://localhost:${port}`)

/** @param {number} port */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}

/** @param {number} port */
async function becomesReady(port) {
  while (server.exitCode === null) {
    const answer = await fetch(`http://localhost:${port}/api/ready`).catch(() => undefined)
    if (answer !== undefined) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
