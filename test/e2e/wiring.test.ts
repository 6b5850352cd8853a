import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'

test('pages, routes and the start of the server share one wiring', async () => {
  const { url, log } = inject('marked')
  for (const path of [
    '/zh',
    '/en?q=printer',
    '/en/articles/KB0001',
    '/api/search?q=printer',
    '/api/articles/KB0001',
    '/files/KB0001/lamp.png',
    '/api/ready',
  ])
    expect((await fetch(url + path)).status).toBe(200)
  const loads = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"content loaded"'))
  expect(loads).toHaveLength(1)
})
