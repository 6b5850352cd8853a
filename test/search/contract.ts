/** What every engine must do, whichever it is: the same shelf, the same questions, the same answers. */
import { expect, test } from 'vitest'
import { scopeOfAudience } from '#lib/access/policy.ts'
import type { SearchEngine } from '#lib/search/port.ts'
import { article, documents, type Shelf, type ShortArticle, shelf } from './shelf.ts'

const code = (value: string) => ({ kind: 'code' as const, value })
const kb = (value: string) => ({ kind: 'kb' as const, value })

const contractArticles: readonly ShortArticle[] = [
  {
    id: 'KB0101',
    title: 'CodeMeter.exe 占用 CPU 100%',
    symptoms: ['许可服务无响应'],
    signatures: [{ kind: 'file', value: 'CodeMeter.exe' }],
  },
  {
    id: 'KB0102',
    title: 'Windows Update fails with 0x80070005 (Access is denied)',
    lang: 'en',
    signatures: [code('0x80070005'), kb('KB5001330')],
  },
  {
    id: 'KB0103',
    title: '安装更新失败，错误代码 0x80070005，拒绝访问',
    audience: 'customer',
    signatures: [code('0x80070005')],
  },
  {
    id: 'KB0104',
    title: '0x80070005 internal: reset registry ACL, token QZX-SECRET',
    lang: 'en',
    audience: 'internal',
    signatures: [code('0x80070005')],
  },
  { id: 'KB0105', title: 'CVE-2021-1234 漏洞影响 Gateway 3.2' },
  { id: 'KB0106', title: '打印机无法连接到网络' },
  {
    id: 'KB0107',
    title: 'Printer offline after driver update',
    lang: 'en',
    products: [{ name: 'LaserJet', versions: [], os: [] }],
  },
  { id: 'KB0108', title: 'KB5001330 causes stutter in games', lang: 'en', signatures: [kb('KB5001330')] },
  { id: 'KB0109', title: 'KB5001331 fixes stutter in games', lang: 'en', signatures: [kb('KB5001331')] },
  {
    id: 'KB0110',
    title: '文件哈希 3f5a9c0b11de77aa3f5a9c0b11de77aa 校验不符',
    audience: 'customer',
    signatures: [{ kind: 'md5', value: '3f5a9c0b11de77aa3f5a9c0b11de77aa' }],
  },
  { id: 'KB0111', title: 'ERR_SSL_PROTOCOL_ERROR in Chrome', lang: 'en' },
  { id: 'KB0112', title: '10.0.19045 蓝屏 STOP 0x0000007E nvlddmkm.sys' },
  { id: 'KB0113', title: 'PSQLException: FATAL: too many connections', lang: 'en' },
  { id: 'KB0114', title: 'C++ Redistributable 14.38 安装失败 1603' },
  { id: 'KB0115', title: '草稿 draft-only-word', confidence: 'draft' },
  {
    id: 'KB0116',
    title: 'VPN 断开',
    body: '## 环境\n\n断开之后要重连。\n\n:::internal\nVPN backdoor note\n:::\n',
  },
]

const log = `2026-07-23 14:39:41 [INFO] svc start
${Array.from({ length: 28 }, (_, i) => `2026-07-23 14:39:${i + 10} [INFO] svc -Force "C:\\a b" step ${i} {"state": "ok"}`).join('\n')}
2026-07-23 14:40:00 [ERROR] svc ErrorCode=0x80070005 "
${Array.from({ length: 10 }, (_, i) => `2026-07-23 14:41:${i + 10} [INFO] svc retry ${i}`).join('\n')}`

/** @param make a fresh, empty engine */
export function contract(make: () => SearchEngine | undefined) {
  const on = (work: (library: Shelf) => Promise<void>) => async () =>
    work(await shelf(contractArticles, make()))

  test(
    'a code finds its article in the audience and none beyond it',
    on(async ({ ids }) => {
      expect(await ids('public', '0x80070005')).toEqual(['KB0102'])
      expect((await ids('customer', '0x80070005')).sort()).toEqual(['KB0102', 'KB0103'])
      expect((await ids('internal', '0x80070005')).sort()).toEqual(['KB0102', 'KB0103', 'KB0104'])
    }),
  )

  test(
    'words beside a code order its articles',
    on(async ({ ids }) => {
      expect((await ids('customer', '错误 0x80070005')).slice(0, 2)).toEqual(['KB0103', 'KB0102'])
    }),
  )

  test.each(['ErrorCode=0x80070005;', '80070005', '-2147024891', 'E_ACCESSDENIED', '错误0x80070005。'])(
    '%s is the same code',
    async (query) => {
      const { search } = await shelf(contractArticles, make())
      const hits = await search('customer', query)
      expect(
        hits
          .filter(({ tier }) => tier === 'signature')
          .map(({ articleId }) => articleId)
          .sort(),
      ).toEqual(['KB0102', 'KB0103'])
    },
  )

  test.each(['KB5001330', 'kb5001330', 'KB 5001330'])(
    '%s finds the update and not its neighbour',
    async (query) => {
      const { search } = await shelf(contractArticles, make())
      const telling = (await search('public', query))
        .filter(({ tier }) => tier === 'signature')
        .map(({ articleId }) => articleId)
      expect(telling.sort()).toEqual(['KB0102', 'KB0108'])
    },
  )

  test.each([
    ['CVE-2021-1234', 'KB0105'],
    ['漏洞CVE-2021-1234影响', 'KB0105'],
    ['codemeter.exe', 'KB0101'],
    ['CodeMeter', 'KB0101'],
    ['打印机', 'KB0106'],
    ['无法连接网络', 'KB0106'],
    ['打印机无法连接到网络并提示错误代码请帮忙看看', 'KB0106'],
    ['printr offline', 'KB0107'],
    ['KB5001331', 'KB0109'],
    ['ERR_SSL_PROTOCOL_ERROR', 'KB0111'],
    ['nvlddmkm', 'KB0112'],
    ['0x7E', 'KB0112'],
    ['C++ 1603', 'KB0114'],
    ['-printer', 'KB0107'],
    ['NOT printer', 'KB0107'],
    ['printer*', 'KB0107'],
    [log, 'KB0102'],
  ])('%j finds %s first', async (query, id) => {
    const { ids } = await shelf(contractArticles, make())
    expect((await ids('public', query))[0]).toBe(id)
  })

  test.each(['3F5A9C0B11DE77AA3F5A9C0B11DE77AA', '3f5a9c0b11de'])(
    '%s, a hash or its beginning, finds its article',
    async (query) => {
      const { search } = await shelf(contractArticles, make())
      expect(await search('customer', query)).toMatchObject([{ articleId: 'KB0110', tier: 'signature' }])
      expect(await search('public', query)).toEqual([])
    },
  )

  test.each(['3f5a9c0b11de77aa3f5a9c0b11de77ab', '0x80070006', 'KB5001339'])(
    '%s, one digit off, finds nothing by signature',
    async (query) => {
      const { search } = await shelf(contractArticles, make())
      expect((await search('customer', query)).filter(({ tier }) => tier === 'signature')).toEqual([])
    },
  )

  test.each(['"', '\\', "'); DROP", '(((', '\u0000', '🖨️', 'a'.repeat(100_000), '"'.repeat(1000)])(
    'odd text is data and not syntax: %#',
    async (query) => {
      const { ids } = await shelf(contractArticles, make())
      expect(Array.isArray(await ids('public', query))).toBe(true)
    },
  )

  test.each(['QZX-SECRET', 'backdoor', 'draft-only-word'])(
    '%s is not there for the public',
    async (query) => {
      const { search } = await shelf(contractArticles, make())
      expect(await search('public', query)).toEqual([])
    },
  )

  test(
    'a draft is there for nobody',
    on(async ({ ids }) => {
      expect(await ids('internal', 'draft-only-word')).toEqual([])
    }),
  )

  test(
    'an article is one hit, whatever of it matches',
    on(async ({ ids }) => {
      expect((await ids('internal', 'VPN')).filter((id) => id === 'KB0116')).toEqual(['KB0116'])
      expect(await ids('internal', 'backdoor')).toEqual(['KB0116'])
    }),
  )

  test(
    'an empty text lists the audience, newest first and by id',
    on(async ({ ids }) => {
      const listed = await ids('public', '')
      expect(listed).toEqual([...listed].sort())
      expect(listed).not.toContain('KB0103')
      expect(listed).toHaveLength(12)
    }),
  )

  test(
    'filters narrow',
    on(async ({ search }) => {
      const hits = await search('public', 'offline', { filters: { product: ['LaserJet'] } })
      expect(hits.map(({ articleId }) => articleId)).toEqual(['KB0107'])
      expect(await search('public', 'offline', { filters: { product: ['Plotter'] } })).toEqual([])
      expect(
        (await search('public', '', { filters: { in: ['en'] } })).every(
          ({ evidence }) => evidence.document.facets.lang === 'en',
        ),
      ).toBe(true)
    }),
  )

  test(
    'a deletion and a tightened audience take effect at once',
    on(async ({ engine, resident, ids }) => {
      const tightened = documents([
        article({ id: 'KB0101', title: 'CodeMeter.exe 占用 CPU 100%', audience: 'internal' }),
      ])
      for (const one of new Set([engine, resident]))
        await one.apply({ deletes: ['KB0107', 'KB0101'], upserts: tightened })
      expect(await ids('public', 'offline')).not.toContain('KB0107')
      expect(await ids('public', 'CodeMeter.exe')).toEqual([])
      expect(await ids('internal', 'CodeMeter.exe')).toEqual(['KB0101'])
    }),
  )

  test(
    'candidates never exceed the number asked for',
    on(async ({ engine, resident }) => {
      const scope = scopeOfAudience('public')
      const { planQuery } = await import('#lib/search/planner.ts')
      const plan = planQuery('stutter in games', resident.vocabulary(scope))
      expect(await engine.retrieve(plan, scope, {}, 1)).toHaveLength(1)
    }),
  )

  test(
    'the manifest names every document with its hash',
    on(async ({ engine }) => {
      const ids: string[] = []
      for await (const { id, hash } of engine.manifest()) {
        ids.push(id)
        expect(hash).toMatch(/^[0-9a-f]{64}$/)
      }
      expect(ids).toContain('KB0116-zh-pc')
      expect(ids).toContain('KB0116-zh-i')
    }),
  )
}
