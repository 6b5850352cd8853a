/** The answers that programs rely on. */
import { describe, expect, inject, it } from 'vitest'
import { kb0001 } from './reader.ts'
import { ask, expectProblem, post } from './requests.ts'

const mebi = 1_000_000

describe('GET and POST /api/search', () => {
  const keys = ['query', 'plan', 'hits', 'total', 'facets', 'engine', 'degraded', 'truncated', 'tookMs']

  it.each(['GET', 'POST'])('%s answers every part of a result', async (method) => {
    const text = `${kb0001.hashes[1][0]} "CodeMeter.exe" 重启`
    const answer =
      method === 'GET'
        ? await ask(`/api/search?q=${encodeURIComponent(text)}&lang=zh`)
        : await post('/api/search', JSON.stringify({ text, lang: 'zh' }))
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toMatch(/^application\/json/)
    expect(answer.headers['cache-control']).toBe('no-store')
    const body = answer.json()
    expect(Object.keys(body)).toEqual(keys)
    expect(body).toMatchObject({
      query: text,
      plan: {
        mode: 'keywords',
        signatures: expect.arrayContaining([{ kind: 'sha256', value: kb0001.hashes[1][0], verdict: 'bad' }]),
        terms: expect.arrayContaining([expect.any(String)]),
        phrases: expect.any(Array),
        meaning: 'off',
      },
      total: { value: 1, exact: true },
      engine: 'embedded',
      degraded: false,
      truncated: false,
      tookMs: expect.any(Number),
    })
    expect(body.plan).toHaveProperty('prefix')
    expect(Object.keys(body.facets)).toEqual(['product', 'version', 'os', 'type', 'confidence', 'lang'])
    expect(body.facets.product).toContainEqual({ value: 'CodeMeter Runtime', count: 1 })
    expect(body.hits).toHaveLength(1)
    expect(body.hits[0]).toMatchObject({
      id: 'KB0001',
      lang: 'zh',
      title: kb0001.title.zh,
      url: `/zh/articles/KB0001/${kb0001.slug}`,
      audience: 'public',
      confidence: 'unverified',
      tier: 'signature',
      score: expect.any(Number),
      snippet: expect.arrayContaining([{ text: expect.any(String), hit: expect.any(Boolean) }]),
      firstStep: '安装病毒防护软件，做全盘扫描。',
      check: "Get-FileHash 'C:\\Program Files (x86)\\CodeMeter\\Runtime\\bin\\CodeMeter.exe'",
      verifiedOn: null,
    })
    for (const reason of body.hits[0].reasons)
      expect(reason).toMatchObject({
        kind: expect.any(String),
        value: expect.any(String),
        field: expect.any(String),
      })
  })

  it('an empty query lists the articles that may be seen', async () => {
    const body = (await ask('/api/search')).json()
    expect(body.plan).toMatchObject({ mode: 'empty', signatures: [], terms: [], phrases: [], prefix: null })
    expect(body.hits.map(({ id }: { id: string }) => id)).toContain('KB0001')
    expect(body.hits.map(({ audience }: { audience: string }) => audience)).not.toContain('customer')
    expect(body.hits.map(({ audience }: { audience: string }) => audience)).not.toContain('internal')
  })

  it.each([
    ['lang=en', 1, 'en'],
    ['in=zh', 1, 'zh'],
    ['product=CMGE', 1, undefined],
    ['product=nothing', 0, undefined],
    ['confidence=unverified', 1, undefined],
    ['confidence=verified', 0, undefined],
    ['type=howto', 0, undefined],
    ['version=V0-H', 1, undefined],
    ['limit=1&offset=1', 0, undefined],
    ['limit=50&offset=150', 0, undefined],
  ])('?q=CodeMeter&%s gives %i article', async (options, count, lang) => {
    const body = (await ask(`/api/search?q=CodeMeter&${options}`)).json()
    expect(body.hits).toHaveLength(count)
    if (lang !== undefined) expect(body.hits[0].lang).toBe(lang)
  })

  it('a text of 200 kB is read whole, of more only at both ends', async () => {
    const filled = (length: number) => JSON.stringify({ text: 'CodeMeter.exe '.padEnd(length, 'x ') })
    const [whole, ends] = [
      await post('/api/search', filled(200_000)),
      await post('/api/search', filled(200_001)),
    ]
    expect([whole.status, whole.json().truncated]).toEqual([200, false])
    expect([ends.status, ends.json().truncated]).toEqual([200, true])
    expect(ends.json().hits[0].id).toBe('KB0001')
    expect(whole.json().plan.mode).toBe('paste')
  })

  it('a body of 1 MB is taken, of one byte more refused', async () => {
    const filled = (length: number) => JSON.stringify({ text: 'x'.repeat(length - '{"text":""}'.length) })
    expect((await post('/api/search', filled(mebi))).status).toBe(200)
    expectProblem(await post('/api/search', filled(mebi + 1)), 413, 'body-too-large')
    expectProblem(await post('/api/search', filled(1.1 * mebi), { chunked: true }), 413, 'body-too-large')
  })
})

describe('GET /api/articles/KB0001', () => {
  it.each([
    ['', 'zh'],
    ['?lang=zh', 'zh'],
    ['?lang=en', 'en'],
  ] as const)('%s answers the article, and nothing internal', async (query, lang) => {
    const answer = await ask(`/api/articles/KB0001${query}`)
    expect(answer.status).toBe(200)
    const body = answer.json()
    expect(body).toMatchObject({
      id: 'KB0001',
      slug: kb0001.slug,
      lang,
      languages: expect.arrayContaining(['zh', 'en']),
      title: kb0001.title[lang],
      audience: 'public',
      cases: [],
      related: [],
      urls: { zh: `/zh/articles/KB0001/${kb0001.slug}`, en: `/en/articles/KB0001/${kb0001.slug}` },
    })
    expect(body).not.toHaveProperty('owner')
    expect(body).not.toHaveProperty('searchTests')
    for (const [hash] of kb0001.hashes) expect(body.body).toContain(hash)
    expect(answer.text).not.toMatch(/CAS-03282|CMIT|licensing-support/)
  })

  it('an unknown language is a bad request', async () => {
    expectProblem(await ask('/api/articles/KB0001?lang=xx'), 400, 'bad-request')
  })

  it.each(['zh', 'en'] as const)('.md answers Markdown in %s', async (lang) => {
    const answer = await ask(`/api/articles/KB0001.md?lang=${lang}`)
    expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8')
    expect(answer.headers['content-language']).toBe(lang)
    expect(answer.text.startsWith(`# ${kb0001.title[lang]}\n`)).toBe(true)
    expect(answer.text).toContain('```powershell\nGet-FileHash ')
    expect(answer.text).not.toMatch(/:::internal|CAS-03282/)
  })
})

describe('health', () => {
  it('/api/health says that the process lives', async () => {
    expect((await ask('/api/health')).json()).toEqual({ status: 'ok' })
  })

  it('/api/ready names each check', async () => {
    const { status, json } = await ask('/api/ready')
    expect(status).toBe(200)
    expect(json().ready).toBe(true)
    for (const check of json().checks)
      expect(check).toEqual({ name: expect.any(String), ok: true, detail: expect.any(String) })
    expect(JSON.stringify(json())).not.toContain(inject('site').content)
  })
})
