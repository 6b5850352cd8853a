/** Nobody who is not signed in can see, count or guess what is not public: on every surface there is. */
import { describe, expect, inject, test } from 'vitest'
import { hidden, ids, publicMarker } from './marked-content.ts'

const { url } = inject('marked')
const secrets = Object.values(hidden)

async function read(path: string, init?: RequestInit) {
  const response = await fetch(url + path, { redirect: 'manual', ...init })
  return { status: response.status, body: await response.text(), headers: response.headers }
}

/** Page bodies name what was asked for and carry build numbers; everything else must be the same. */
function masked(body: string, words: readonly string[]): string {
  const untimed = body.replace(/tookMs\\*":[\d.]+/g, 'tookMs')
  return words.reduce(
    (text, word) => text.replaceAll(word, '□').replaceAll(encodeURIComponent(word), '□'),
    untimed,
  )
}

const surfaces = [
  '/zh',
  '/en',
  '/en?q=printer',
  '/en?q=printer%20offline',
  '/zh?q=printer&offset=0',
  `/en?q=${publicMarker}`,
  `/en/articles/${ids.public}/printer-offline`,
  `/zh/articles/${ids.public}/printer-offline`,
  `/api/articles/${ids.public}`,
  `/api/articles/${ids.public}?lang=zh`,
  `/api/articles/${ids.public}.md`,
  '/api/search',
  '/api/search?q=printer&limit=50',
  '/api/search?q=printer%20spooler%20portal%20draft',
  '/api/search?confidence=draft,archived,unverified,verified',
  '/en/products',
  '/zh/products',
  '/api/health',
  '/api/ready',
  '/en/nothing/here',
  `/en/articles/${ids.internal}/internal-only`,
  `/api/articles/${ids.customer}`,
]

test.each(surfaces)('%s holds no hidden word', async (path) => {
  const { body } = await read(path)
  for (const secret of secrets) expect(body.toLowerCase()).not.toContain(secret.toLowerCase())
})

test('the public article itself is there, so that silence means something', async () => {
  for (const path of [
    '/en?q=printer',
    `/en/articles/${ids.public}/printer-offline`,
    '/api/search?q=printer',
    `/api/articles/${ids.public}.md`,
  ])
    expect((await read(path)).body).toContain(publicMarker)
})

describe('searching for a hidden word', () => {
  test.each(secrets)('%s finds nothing and counts nothing', async (secret) => {
    const answer = JSON.parse((await read(`/api/search?q=${encodeURIComponent(secret)}`)).body)
    expect(answer.hits).toEqual([])
    expect(answer.total).toEqual({ value: 0, exact: true })
    expect(Object.values(answer.facets).flat()).toEqual([])
    for (const signature of answer.plan.signatures) expect(signature.verdict ?? 'unknown').toBe('unknown')
  })

  test.each(secrets.map((secret) => secret.slice(0, -2)))(
    '%s…, its beginning, is completed by nothing',
    async (start) => {
      const answer = JSON.parse((await read(`/api/search?q=${encodeURIComponent(start)}`)).body)
      expect(answer.hits).toEqual([])
    },
  )

  test('looks exactly like searching for a word that does not exist', async () => {
    const [asked, absent] = [hidden.internalArticle, 'zebuwhelkk']
    const [one, other] = [await read(`/en?q=${asked}`), await read(`/en?q=${absent}`)]
    expect(masked(one.body, [absent, asked])).toBe(masked(other.body, [absent, asked]))
  })

  test('a pasted text with hidden words is answered the same way', async () => {
    const post = (text: string) =>
      read('/api/search', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      })
    const answer = JSON.parse((await post(`printer\n${secrets.join('\n')}`)).body)
    expect(answer.hits.map(({ id }: { id: string }) => id)).toEqual([ids.public])
    expect(JSON.stringify(answer.hits)).not.toMatch(
      new RegExp(secrets.map((secret) => secret.replaceAll('.', '\\.')).join('|'), 'i'),
    )
  })
})

describe('facets and counts', () => {
  test('count the public articles only', async () => {
    const { total, facets } = JSON.parse((await read('/api/search')).body)
    expect(total.value).toBe(1)
    expect(facets.product).toEqual([])
    expect(facets.version).toEqual([])
  })

  test.each([`product=${hidden.internalProduct}`, `version=${hidden.internalVersion}`])(
    '%s, a hidden value, filters like one that does not exist',
    async (filter) => {
      expect(JSON.parse((await read(`/api/search?${filter}`)).body).total.value).toBe(0)
    },
  )
})

describe('a forbidden article and a missing one', () => {
  const forbidden = [ids.customer, ids.internal, ids.draft]
  const addresses = [
    (id: string) => `/en/articles/${id}`,
    (id: string) => `/zh/articles/${id}/customer-only`,
    (id: string) => `/api/articles/${id}`,
    (id: string) => `/api/articles/${id}.md`,
    (id: string) => `/files/${id}/portal.png`,
  ]

  test.each(
    forbidden.flatMap((id) => addresses.map((address) => [address(id), address(ids.missing), id] as const)),
  )('%s answers like %s', async (path, missing, id) => {
    const [one, other] = [await read(path), await read(missing)]
    expect(one.status).toBe(404)
    expect(other.status).toBe(404)
    expect(masked(one.body, [id, ids.missing])).toBe(masked(other.body, [id, ids.missing]))
    const names = (headers: Headers) =>
      [...headers]
        .filter(([name]) => !['date', 'etag', 'content-length'].includes(name))
        .map(([name, value]) => `${name}: ${value}`)
    expect(names(one.headers)).toEqual(names(other.headers))
  })
})

describe('images', () => {
  test.each([
    [`/files/${ids.public}/lamp.png`, 200],
    [`/files/${ids.public}/inside.png`, 404],
    [`/files/${ids.public}/uncited.png`, 404],
    [`/files/${ids.customer}/portal.png`, 404],
    [`/files/${ids.public}/en.md`, 404],
    [`/files/${ids.public}/..%2f..%2fsite.yml`, 404],
  ])('%s answers %i', async (path, status) => {
    expect((await read(path)).status).toBe(status)
  })
})
