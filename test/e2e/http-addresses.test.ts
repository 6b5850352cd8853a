/** Addresses: the right ones, the old ones, those that try to get out, and the headers that go with all. */
import { describe, expect, it } from 'vitest'
import { kb0001 } from './reader.ts'
import { ask, expectProblem } from './requests.ts'

const escapes = [
  '..%2f..%2fsite.yml',
  '%2e%2e%2f%2e%2e%2fsite.yml',
  '%252e%252e%252fsite.yml',
  '..%5c..%5csite.yml',
  '..%00',
  'KB0001%00',
  'KB0001%2fzh.md',
  'KB0001%0a',
  'KB0001.md.md',
  'KB0001%20',
  'KB00001',
  'kb0001',
  'KB0001%27--',
  '%F0%9F%92%A9',
  '%E2%80%AEKB0001',
  '__proto__',
  'constructor',
  `KB${'1'.repeat(60)}`,
  '%2fetc%2fpasswd',
  'zh.md',
  'C:%5cwindows%5cwin.ini',
]

describe('paths that try to get out', () => {
  it.each(escapes)('%s is missing, as an article and as a file', async (name) => {
    expectProblem(await ask(`/api/articles/${name}`), 404, 'not-found')
    expectProblem(await ask(`/files/KB0001/${name}`), 404, 'not-found')
    expectProblem(await ask(`/files/${name}/zh.md`), 404, 'not-found')
  })

  it.each(escapes.filter((name) => name !== 'kb0001'))('%s is no page', async (name) => {
    expect((await ask(`/zh/articles/${name}`)).status).toBe(404)
  })

  it.each([
    '/../content/site.yml',
    '/files/KB0001/../../content/site.yml',
    '/_next/../package.json',
    '//etc/passwd',
    '/zh/../../.env',
  ])('%s gives no file away', async (path) => {
    const answer = await ask(path)
    expect([308, 400, 404]).toContain(answer.status)
    expect(answer.text).not.toMatch(/casePatterns|"dependencies"|root:/)
    expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/)
  })

  it.each(['/%ff', '/api/articles/%', '/zh/articles/%c3%28', '/files/KB0001/%ff'])(
    'broken encoding in a path (%s) is a bad request',
    async (path) => {
      expect((await ask(path)).status).toBe(400)
    },
  )
})

describe('the front door', () => {
  it.each([
    ['zh-CN', 'zh'],
    ['zh-TW', 'zh'],
    ['zh-Hans-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['ZH', 'zh'],
    ['en', 'en'],
    ['en-US,en;q=0.9,zh;q=0.8', 'en'],
    ['en;q=0.2,zh;q=0.9', 'zh'],
    ['fr', 'en'],
    ['fr,zh;q=0.3', 'zh'],
    ['zh;q=0', 'en'],
    ['*', 'en'],
    [';;q=x,,', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('Accept-Language %s leads to /%s and keeps the query', async (header, lang) => {
    const headers = header === undefined ? {} : { 'accept-language': header }
    const answer = await ask('/', { headers })
    expect([answer.status, answer.headers.location]).toEqual([307, `/${lang}`])
    expect(answer.headers.vary).toMatch(/accept-language/i)
    const withQuery = await ask('/?q=%E8%AF%81%E4%B9%A6+%22a%22&without=b', { headers })
    expect(withQuery.headers.location).toBe(`/${lang}?q=%E8%AF%81%E4%B9%A6+%22a%22&without=b`)
  })
})

describe('addresses of articles', () => {
  const right = `/zh/articles/KB0001/${kb0001.slug}`

  it.each([
    '/zh/articles/KB0001',
    '/zh/articles/KB0001/',
    '/zh/articles/KB0001/wrong',
    `/zh/articles/KB0001/${kb0001.slug.toUpperCase()}`,
    `${right}/`,
    `${right}/more`,
    '/zh/articles/kb0001',
    `/zh/articles/kb0001/${kb0001.slug}`,
    `/zh/articles/Kb0001/a/b/c`,
  ])('%s leads to the right one', async (path) => {
    let answer = await ask(path)
    expect(answer.status).toBe(308)
    // A closing slash is taken away first.
    if (path.endsWith('/') && answer.headers.location !== right)
      answer = await ask(String(answer.headers.location))
    expect([answer.status, answer.headers.location]).toEqual([308, right])
  })

  it.each([
    '/zh/articles',
    '/zh/articles/KB1',
    '/fr/articles/KB0001',
    '/ZH/articles/KB0001',
    '/zh/articles/KB0002',
    '/zh/articles/kb0002',
  ])('%s is missing', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})

describe('headers of every answer', () => {
  it.each([
    '/',
    '/zh',
    '/en?q=x',
    `/zh/articles/KB0001/${kb0001.slug}`,
    '/zh/articles/KB0001',
    '/zh/articles/KB0999',
    '/no/such/page',
    '/api/search',
    '/api/health',
    '/api/no/such',
    '/files/KB0001/a.png',
  ])('%s', async (path) => {
    const { headers } = await ask(path)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('set-cookie')
  })
})
