/** A content folder with one of every bad thing. All names, numbers and passwords are invented. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopeOfAudience } from '#lib/access/policy.ts'
import { readConfig } from '#lib/config.ts'
import { SearchBody } from '#lib/search/query.ts'
import { checkContent, type FindIds } from '#lib/use-cases/check-content.ts'
import { searchArticles } from '#lib/use-cases/search-articles.ts'
import { createWiring, type Wiring } from '#lib/wiring.ts'

const searchIn =
  (wiring: Wiring): FindIds =>
  async (scope, text, lang) => {
    const { hits } = await searchArticles(wiring, scope, SearchBody.parse({ text, lang, limit: 10 }))
    return hits.map(({ id }) => id)
  }

const wiringOf = (contentDir: string) =>
  createWiring(readConfig({ CONTENT_DIR: contentDir, AUDIENCE_MAX: 'internal', LOG_LEVEL: 'silent' }))

const article = (
  id: string,
  { type = 'information', title = '打印机连不上', keys = '', body = '## 症状\n\n打不出来\n' } = {},
) =>
  `---
id: ${id}
title: ${title}
type: ${type}
audience: public
confidence: unverified
symptoms:
  - 打不开
fixStatus: resolved
owner: team
created: 2026-01-01
updated: 2026-01-01
verifyEvery: 180d
${keys}---
${body}`

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
const good = article('KB0001', {
  title: '许可服务启动失败',
  keys: 'related: [KB0002]\nsearchTests: { must: [许可服务起不来], mustNot: [投影仪黑屏] }\n',
  body: '## 症状\n\n见[KB0002](../KB0002-secret/zh.md)，[症状](#symptoms)。\n\n![服务已停止](state.png)\n',
})
const files: Readonly<Record<string, string | Uint8Array>> = {
  'site.yml': 'name: { zh: 案例簿, en: Casebook }\nnmae: x\n',
  'products.yml': '- name: Vendor Runtime\n',
  'articles/KB0001-good/zh.md': good,
  'articles/KB0001-good/state.png': png,
  'articles/KB0002-secret/zh.md': article('KB0002', { body: '一\n\n登录密码：qingshan\n' }),
  'articles/KB0003-person/zh.md': article('KB0003', { keys: 'aliases: [何女士的电脑]\n' }),
  'articles/KB0004-dead-link/zh.md': article('KB0004', {
    keys: 'related: [KB0099]\n',
    body: '[页](#nowhere)\n',
  }),
  'articles/KB0005-image/zh.md': article('KB0005', {
    body: '![图](gone.png)\n![](https://example.com/a.png)\n',
  }),
  'articles/KB0006-search/zh.md': article('KB0006', {
    title: '扫描仪卡纸',
    keys: 'searchTests:\n  must:\n    - 许可服务\n  mustNot:\n    - 扫描仪卡纸\n',
  }),
  'articles/KB0007-schema/zh.md': article('KB0007', { keys: 'titel: x\n' }),
  'articles/KB0008-javascript/zh.md': '---js\nthrow 1\n---\n',
  'articles/KB0009-bytes/zh.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff]),
  'articles/KB0010-block/zh.md': article('KB0010', { body: ':::intern\n内部\n:::\n' }),
  'articles/KB0011-first/zh.md': article('KB0011'),
  'articles/KB0011-second/zh.md': article('KB0011'),
  'articles/no-id/zh.md': article('KB0012'),
  'articles/KB0013-source/zh.md': article('KB0013', {
    keys: 'source: { path: docs/a.md }\n',
    body: '写信给lin@qingyun-it.cn\n\npassword: P@ssw0rd\n',
  }),
  'articles/KB0014-standard/zh.md': article('KB0014', {
    type: 'problem',
    title: '绘图仪画出来的线条断断续续',
    keys: 'aliases: [线条缺口]\nproducts: [{ name: Vendor Runtime, versions: ["7.0"] }]\n',
    body: '## 症状\n\n报0x80070005。\n\n## 环境\n\n## 修复步骤\n\n擦干净。\n',
  }).replace('- 打不开', '- Vendor Runtime画不全\n  - 线条断开'),
  'articles/KB0015-withdrawn/zh.md': article('KB0015', {
    keys: 'withdrawn: { on: 2026-01-01, reason: 重复, replacement: KB0002 }\n',
  }),
}
/** Before anything here is stale. */
const today = '2026-01-02'

let contentDir: string
let wiring: Wiring

beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'casebook-check-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(contentDir, path)), { recursive: true })
    await writeFile(join(contentDir, path), content)
  }
  wiring = await wiringOf(contentDir)
})
afterAll(() => rm(contentDir, { recursive: true }))

describe('a folder with one of every bad thing', () => {
  test('each is an error with its path, line and rule, by path and line', async () => {
    const { ok, problems } = await checkContent(wiring, searchIn(wiring))
    expect(ok).toBe(false)
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ path, line, rule }) => `${path}:${line} ${rule}`)).toEqual([
      'articles/KB0002-secret/zh.md:17 sensitive-text',
      'articles/KB0003-person/zh.md:14 sensitive-text',
      'articles/KB0004-dead-link/zh.md:14 dead-links',
      'articles/KB0004-dead-link/zh.md:16 dead-links',
      'articles/KB0005-image/zh.md:15 images',
      'articles/KB0005-image/zh.md:16 images',
      'articles/KB0005-image/zh.md:16 images',
      'articles/KB0006-search/zh.md:16 search-tests',
      'articles/KB0006-search/zh.md:18 search-tests',
      'articles/KB0007-schema/zh.md:14 schema',
      'articles/KB0008-javascript/zh.md:1 schema',
      'articles/KB0009-bytes/zh.md:2 encoding',
      'articles/KB0010-block/zh.md:15 directives',
      'articles/KB0011-second:1 id',
      'articles/KB0014-standard/zh.md:22 required-sections',
      'articles/KB0014-standard/zh.md:24 required-sections',
      'articles/KB0014-standard/zh.md:24 required-sections',
      'articles/KB0014-standard/zh.md:26 verification',
      'articles/no-id:1 folder',
      'site.yml:2 settings',
    ])
    for (const { message, fix } of errors) expect([message, fix].every((text) => text.length > 10)).toBe(true)
  })

  test('personal data in an article from elsewhere is a warning, and alone no reason to fail', async () => {
    const { ok, problems } = await checkContent(wiring, searchIn(wiring), ['articles/KB0013-source'])
    expect(ok).toBe(true)
    expect(problems).toContainEqual(
      expect.objectContaining({ line: 16, rule: 'sensitive-text', severity: 'warning' }),
    )
  })

  test('no message repeats what was found', async () => {
    const { problems } = await checkContent(wiring, searchIn(wiring))
    expect(JSON.stringify(problems)).not.toMatch(/qingshan|qingyun|何女士/)
  })

  test('the good article is served beside them', async () => {
    const scope = scopeOfAudience('public')
    expect(wiring.shelf.library.view('KB0001', 'zh', scope)?.images).toEqual(['state.png'])
    expect(await searchIn(wiring)(scope, '许可服务启动失败', 'zh')).toContain('KB0001')
    const { problems } = await checkContent(wiring, searchIn(wiring), ['articles/KB0001'])
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('the standard', () => {
  const check = (path: string, day = today) => checkContent(wiring, searchIn(wiring), [path], day)

  test('refuses what lacks its parts and warns of the rest, with line and remedy', async () => {
    const { ok, problems } = await check('articles/KB0014')
    expect(ok).toBe(false)
    expect(problems.map(({ severity, line, rule }) => `${severity} ${line} ${rule}`)).toEqual([
      'warning 8 compound-symptom',
      'warning 20 signatures-listed',
      'error 22 required-sections',
      'error 24 required-sections',
      'error 24 required-sections',
      'warning 24 numbered-steps',
      'error 26 verification',
    ])
    for (const { message, fix } of problems)
      expect([message, fix].every((text) => text.length > 10)).toBe(true)
  })

  test('knows the other articles and the day', async () => {
    const rules = async (path: string, day?: string) =>
      (await check(path, day)).problems.map(({ rule, message }) => `${rule} ${message.slice(0, 18)}`)
    expect(await rules('articles/KB0003')).toContain('duplicate this may be KB0002')
    expect(await rules('articles/KB0002')).not.toContainEqual(expect.stringMatching(/^duplicate/))
    expect(await rules('articles/KB0014', '2026-06-30')).not.toContainEqual(expect.stringMatching(/^stale/))
    expect(await rules('articles/KB0014', '2026-07-01')).toContainEqual(expect.stringMatching(/^stale/))
  })

  test('gives each article a score, by id, with the criteria that are not met', async () => {
    const { scores } = await check('articles')
    expect(scores.map(({ id }) => id)).toEqual([
      ...['KB0001', 'KB0002', 'KB0003', 'KB0004', 'KB0005', 'KB0006', 'KB0011', 'KB0013', 'KB0014'],
    ])
    expect((await check('articles/KB0014')).scores).toEqual([
      {
        id: 'KB0014',
        score: 46,
        failed: [
          'no-compound-symptom',
          'environment',
          'signatures',
          'cause',
          'steps',
          'verification',
          'complete-on-a-page',
        ],
      },
    ])
    expect((await check('site.yml')).scores).toEqual([])
  })

  test('looks at the clock where no day is given', async () => {
    const { problems } = await checkContent(wiring, searchIn(wiring), ['articles/KB0014'])
    expect(problems.map(({ rule }) => rule)).toContain('stale')
  })
})

describe('paths', () => {
  /** Without the standard, which has something to say of every article here. */
  const count = async (paths: readonly string[]) =>
    (await checkContent(wiring, searchIn(wiring), paths)).problems.filter(
      ({ severity, rule }) => severity === 'error' || rule === 'sensitive-text',
    ).length

  test.each([
    [['articles/KB0002-secret'], 1],
    [['articles/KB0002-secret/zh.md'], 1],
    [['./articles/KB0002-secret/'], 1],
    [['articles/KB0002', 'articles/KB0003'], 2],
    [['site.yml'], 1],
    [['articles/KB000'], 0],
    [['articles'], 20],
    [['.'], 21],
    [[], 21],
  ])('%j', async (paths, wanted) => {
    expect(await count(paths)).toBe(wanted)
  })

  test('the content folder itself and paths below it may be absolute', async () => {
    expect(await count([contentDir])).toBe(21)
    expect(await count([join(contentDir, 'articles/KB0002-secret/zh.md')])).toBe(1)
  })
})

describe('search tests', () => {
  const ids = ['KB0091', 'KB0092', 'KB0093', 'KB0094', 'KB0095', 'KB0096', 'KB0097', 'KB0098', 'KB0099']
  const at = (place: number, id: string) => [...ids.slice(0, place - 1), id, ...ids.slice(place - 1)]
  const problems = async (search: FindIds) =>
    (await checkContent(wiring, search, ['articles/KB0006-search'])).problems
      .filter(({ rule }) => rule === 'search-tests')
      .map(({ line, message }) => `${line} ${message}`)

  test('the third place is good enough for a wanted article, the fourth is not', async () => {
    const must = (place: number) =>
      problems(async (_scope, text) => (text === '许可服务' ? at(place, 'KB0006') : []))
    expect(await must(3)).toEqual([])
    expect(await must(4)).toEqual(['16 “许可服务” finds this article at place 4 and not among the first 3'])
  })

  test('the tenth place is too good for an unwanted one, the eleventh is not', async () => {
    const mustNot = (place: number) =>
      problems(async (_scope, text) =>
        text === '许可服务' ? ['KB0006'] : at(place, 'KB0006').concat('KB0090'),
      )
    expect(await mustNot(10)).toEqual([
      '18 “扫描仪卡纸” finds this article at place 10, and should not among the first 10',
    ])
    expect(
      await problems(async (_scope, text) =>
        text === '许可服务' ? ['KB0006'] : [...ids, 'KB0090', 'KB0006'],
      ),
    ).toEqual([])
  })

  test('each query is searched with the audience and the language of its article', async () => {
    const asked: string[] = []
    await checkContent(
      wiring,
      async (scope, text, lang) => {
        asked.push(`${scope.upTo} ${lang} ${text}`)
        return []
      },
      ['articles/KB0001'],
    )
    expect(asked).toEqual(['public zh 许可服务起不来', 'public zh 投影仪黑屏'])
  })
})

test("the project's own content has no errors, and every article meets the standard", {
  timeout: 60_000,
}, async () => {
  const own = await wiringOf('content')
  expect(own.shelf.library.size).toBeGreaterThan(2)
  const { problems, scores } = await checkContent(own, searchIn(own))
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(scores.filter(({ score }) => score < 85)).toEqual([])
  expect(scores).toHaveLength(own.shelf.library.size)
})
