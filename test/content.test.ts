/** The shelf as it ships: the first real case is found by what people see, and by nothing planted. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scopeOfAudience } from '#lib/access/policy.ts'
import { twinsOf } from '#lib/articles/article.ts'
import { readConfig } from '#lib/config.ts'
import { SearchBody } from '#lib/search/query.ts'
import { fold } from '#lib/text/normalize.ts'
import { checkContent } from '#lib/use-cases/check-content.ts'
import { searchArticles } from '#lib/use-cases/search-articles.ts'
import { createWiring } from '#lib/wiring.ts'

const wiring = await createWiring(
  readConfig({ CONTENT_DIR: './content', AUDIENCE_MAX: 'internal', LOG_LEVEL: 'silent' }, {}),
)
const everybody = scopeOfAudience('public')
const search = (text: string, lang?: 'zh' | 'en') =>
  searchArticles(wiring, everybody, { ...SearchBody.parse({ text }), lang })

const good = '7682DD44179B9956B2BA33A1332B5E13729EFFA74466AF36ED1FD5CE87429BEA'
const bad = [
  '07FCF4E9C5077147F804C76655132096F1A77290EBCA6DA9DDC88F42791DF98B',
  '972439BB56330B086C62DD7F34F86C9AD955C6EE194837E0155F78715D40E8C2',
]

/** What callers say and engineers type about the first case. */
const symptoms = [
  '重启后证书服务起不来',
  'codmeter 无法启动',
  'CodeMeter 服务无法启动',
  '重启 codemeter 启动失败',
  '服务无法启动',
  '加密狗 服务 停止',
  'codemeter not starting',
  'CodeMeter.exe',
  'codemeter exe 被篡改',
  'SHA256 不一致',
  'hash mismatch CodeMeter',
  'Get-FileHash',
  '許可服務 無法啟動',
  'ＣｏｄｅＭｅｔｅｒ',
  '怎么重新安装 CodeMeter',
  'tampered executable license manager',
  "license service won't start after reboot",
  '许可',
  '篡改',
]

describe('the first case', () => {
  test.each(symptoms)('%s finds it first, with the reason', async (text) => {
    const { hits } = await search(text)
    expect(hits[0]?.id).toBe('KB0001')
    expect(hits[0]?.reasons.length).toBeGreaterThan(0)
  })

  test.each(
    [good, ...bad].flatMap((hash) => [hash, hash.toLowerCase(), hash.slice(0, 12), hash.slice(0, 8)]),
  )('%s is known by its hash', async (hash) => {
    const { hits, plan } = await search(hash)
    expect(hits[0]).toMatchObject({ id: 'KB0001', tier: 'signature' })
    expect(plan.signatures[0]?.verdict).toBe(
      good.toLowerCase().startsWith(hash.toLowerCase()) ? 'good' : 'bad',
    )
  })

  test('a hash that differs in one digit is not known', async () => {
    const { hits, plan } = await search(good.replace('7682DD44', '7682DD45'))
    expect(hits).toEqual([])
    expect(plan.signatures[0]?.verdict).toBe('unknown')
  })

  test('the pasted output of its check finds it by signature', async () => {
    const text = readFileSync('content/articles/KB0001-codemeter-service-stops-after-reboot/zh.md', 'utf8')
    const blocks = [...text.matchAll(/```text\n([\s\S]*?)```/g)].map(([, block = '']) => block)
    expect(blocks.length).toBeGreaterThan(2)
    const { hits, plan } = await search(blocks.join('\n'))
    expect(plan.mode).toBe('paste')
    expect(hits[0]).toMatchObject({ id: 'KB0001', tier: 'signature' })
  })

  test('the reader gets the twin in their language', async () => {
    expect((await search('CodeMeter.exe', 'zh')).hits[0]).toMatchObject({
      lang: 'zh',
      url: expect.stringMatching(/^\/zh\/articles\/KB0001\//),
    })
    expect((await search('CodeMeter.exe', 'en')).hits[0]).toMatchObject({
      lang: 'en',
      url: expect.stringMatching(/^\/en\/articles\/KB0001\//),
    })
  })

  test('its card says how to confirm it and what to do first', async () => {
    const [hit] = (await search('CodeMeter.exe', 'zh')).hits
    expect(hit).toMatchObject({
      checkIsCommand: true,
      check: expect.stringContaining('Get-FileHash'),
      firstStep: expect.stringContaining('全盘扫描'),
      confidence: 'unverified',
    })
  })
})

describe('nothing is planted', () => {
  const named = [
    ...symptoms,
    ...[...wiring.shelf.library.articles].flatMap(({ searchTests }) => [
      ...searchTests.must,
      ...searchTests.mustNot,
    ]),
  ]
  /** File names, commands and single words are what they are; a sentence would be planted. */
  const sentences = named.filter((query) => fold(query).length > 6 && /\s|\p{Script=Han}{5}/u.test(query))

  test.each(sentences)('“%s” stands in no article as it is', (query) => {
    for (const article of wiring.shelf.library.articles)
      for (const twin of twinsOf(article))
        expect(fold([twin.title, ...twin.symptoms, ...twin.aliases, twin.body].join('\n'))).not.toContain(
          fold(query),
        )
  })
})

test('the content has no errors', { timeout: 120_000 }, async () => {
  const find = async (scope: typeof everybody, text: string, lang: 'zh' | 'en') =>
    (await searchArticles(wiring, scope, { ...SearchBody.parse({ text }), lang })).hits.map(({ id }) => id)
  expect((await checkContent(wiring, find)).problems.filter(({ severity }) => severity === 'error')).toEqual(
    [],
  )
})

test('every twin was made from the present state of the other', async () => {
  for (const { id } of wiring.shelf.library.articles)
    for (const lang of ['zh', 'en'] as const)
      expect(wiring.shelf.library.view(id, lang, scopeOfAudience('internal'))?.outdated).toBe(false)
})

const casesDir = process.env['CASES_DIR'] ?? ''

describe.skipIf(casesDir === '')('the real thread (CASES_DIR)', () => {
  test('the PowerShell block of its seventh mail finds the article first, by signature', async () => {
    const thread = readFileSync(join(casesDir, 'CAS-03282-J6Y6M6.txt'), 'utf8')
    const mail = thread.split('====第7封邮件====')[1]?.split('====第8封邮件====')[0] ?? ''
    const block = mail.slice(mail.indexOf('PS C:\\'), mail.lastIndexOf('Attributes'))
    expect(block.length).toBeGreaterThan(3000)
    expect((await search(block)).hits[0]).toMatchObject({ id: 'KB0001', tier: 'signature' })
    expect((await search(mail)).hits[0]?.id).toBe('KB0001')
  })
})
