/** What a program is told when its request is wrong. */
import { describe, expect, it } from 'vitest'
import { ask, expectProblem, post } from './requests.ts'

describe('problem documents', () => {
  it.each([
    'limit=51',
    'limit=0',
    'limit=ten',
    'limit=50&offset=151',
    'offset=-1',
    'lang=xx',
    'in=xx',
    'meaning=yes',
    'q=a&q=b',
  ])('GET /api/search?%s', async (query) => {
    expectProblem(await ask(`/api/search?${query}`), 400, 'bad-request')
  })

  it.each([
    ['no JSON', 'CodeMeter.exe'],
    ['half JSON', '{"text": "Code'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['no text', '{}'],
    ['a text that is a number', '{"text": 5}'],
    ['an unknown key', '{"text": "x", "queri": "y"}'],
    ['an unknown language', '{"text": "x", "lang": "xx"}'],
    ['a limit of 51', '{"text": "x", "limit": 51}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ])('POST /api/search with %s', async (_, body) => {
    expectProblem(await post('/api/search', body), 400, 'bad-request')
  })

  it('200 characters are a query, one more is not', async () => {
    expectProblem(await ask(`/api/search?q=${'a'.repeat(201)}`), 400, 'query-too-long')
    expect((await ask(`/api/search?q=${encodeURIComponent('证'.repeat(200))}`)).status).toBe(200)
  })

  it.each([
    '/api/articles/KB0999',
    '/api/articles/KB0002',
    '/api/articles/KB0002.md',
    '/api',
    '/api/no/such',
    '/files/KB0001/zh.md',
  ])('GET %s is missing', async (path) => {
    const answer = await ask(path)
    expectProblem(answer, 404, 'not-found')
    expect(answer.text).toBe((await ask('/api/articles/KB0998')).text)
  })

  it.each([
    ['PUT', '/api/search'],
    ['DELETE', '/api/search'],
    ['POST', '/api/articles/KB0001'],
    ['DELETE', '/api/articles/KB0001'],
    ['POST', '/api/health'],
    ['POST', '/api/ready'],
    ['POST', '/files/KB0001/a.png'],
    ['POST', '/'],
  ])('%s %s is not supported', async (method, path) => {
    expect((await ask(path, { method })).status).toBe(405)
  })
})
