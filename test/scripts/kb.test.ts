import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const content = mkdtempSync(join(tmpdir(), 'casebook-kb-'))
cpSync('content', content, { recursive: true })
afterAll(() => rmSync(content, { recursive: true, force: true }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `kb` as a person would, over a copy of the content. */
function kb(args: readonly string[], { stdin = '', lang = 'C.UTF-8' } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      CONTENT_DIR: content,
      DATA_DIR: join(content, '.data'),
      LANG: lang,
      LC_ALL: '',
      NODE_NO_WARNINGS: '1',
    }
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/kb.ts', ...args],
      { env },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, out, err })
      },
    )
    child.stdin?.end(stdin)
  })
}

describe('kb', { timeout: 120_000 }, () => {
  test('says what it can do, in the language of the machine', async () => {
    expect(await kb(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('find articles') })
    expect(await kb(['--help'], { lang: 'zh_CN.UTF-8' })).toMatchObject({
      code: 0,
      out: expect.stringContaining('查找文章'),
    })
    expect(await kb(['search', '--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('--audience'),
    })
  })

  test.each([
    [[]],
    [['nonsense']],
    [['search']],
    [['search', '--audience', 'all', 'x']],
    [['search', '--limit', '0', 'x']],
    [['search', '--nonsense', 'x']],
    [['publish']],
  ])('used wrongly (%j) it says how, and ends with 2', async (args) => {
    const { code, out, err } = await kb(args)
    expect(code).toBe(2)
    expect(out + err).not.toMatch(/\bat \w+ \(/)
    expect(`${out}${err}`.length).toBeGreaterThan(20)
  })

  test('a wrong environment is named and ends with 2', async () => {
    process.env['PORT'] = 'http'
    const ended = await kb(['check'])
    delete process.env['PORT']
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('PORT') })
  })

  test('search --json prints JSON alone, the first case first', async () => {
    const { code, out, err } = await kb(['search', '重启后证书服务起不来', '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { hits, plan } = JSON.parse(out)
    expect(hits[0]).toMatchObject({ id: 'KB0001', lang: 'zh' })
    expect(hits[0].reasons.length).toBeGreaterThan(0)
    expect(plan.mode).toBe('keywords')
  })

  test('search reads standard input for -, and a file or hash is a signature', async () => {
    const { out } = await kb(['search', '-', '--json'], {
      stdin:
        'PS C:\\> Get-FileHash .\\CodeMeter.exe\nSHA256  7682DD44179B9956B2BA33A1332B5E13729EFFA74466AF36ED1FD5CE87429BEA',
    })
    const { hits, plan } = JSON.parse(out)
    expect(hits[0]).toMatchObject({ id: 'KB0001', tier: 'signature' })
    expect(plan.signatures).toContainEqual(expect.objectContaining({ kind: 'sha256', verdict: 'good' }))
  })

  test('search shows the public by default and more only when asked', async () => {
    const ids = async (...more: string[]) =>
      JSON.parse((await kb(['search', '', '--json', ...more])).out).hits.map(({ id }: { id: string }) => id)
    const [everybody, staff] = [await ids(), await ids('--audience', 'internal', '--limit', '50')]
    expect(everybody).toContain('KB0001')
    for (const hidden of ['KB0002', 'KB0003']) {
      expect(everybody).not.toContain(hidden)
      expect(staff).toContain(hidden)
    }
  })

  test('check is content with the content, and names a fault by file, line and remedy', async () => {
    const checked = await kb(['check', '--json'])
    const { ok, problems, scores } = JSON.parse(checked.out)
    expect({ code: checked.code, ok, problems }).toEqual({ code: 0, ok: true, problems: [] })
    for (const { score } of scores) expect(score).toBeGreaterThanOrEqual(85)
    const path = join(content, 'articles', 'KB0002-compare-file-hash-on-windows', 'en.md')
    const sound = readFileSync(path, 'utf8')
    writeFileSync(path, sound.replace('---\n', '---\nsymptom: x\n'))
    const { code, out } = await kb(['check'])
    writeFileSync(path, sound)
    expect(code).toBe(1)
    expect(out).toMatch(
      /articles\/KB0002-compare-file-hash-on-windows\/en\.md:2 {2}error {2}schema {2}unknown key “symptom”\n {2}→ /,
    )
  })

  test('a new draft has both languages, cannot be published unfinished, and becomes the next article when written', async () => {
    const made = JSON.parse(
      (await kb(['new', '--title', 'Plotter "hums" \\ loudly', '--owner', 'plotters', '--json'])).out,
    )
    expect(made.files).toEqual([`drafts/${made.name}/zh.md`, `drafts/${made.name}/en.md`])
    const unfinished = await kb(['publish', made.name])
    expect(unfinished.code).toBe(1)
    expect(unfinished.out).toContain('placeholder')

    for (const lang of ['zh', 'en']) {
      const path = join(content, 'drafts', made.name, `${lang}.md`)
      const [, matter = ''] = readFileSync(path, 'utf8').split(/^---$/m)
      const written = matter
        .replace(/（待填[^）]*）|\(fill in[^)]*\)/g, 'plotter hums')
        .replace('audience: internal', 'audience: public')
        .replace('type: problem', 'type: howto')
        .replace(/^products:[\s\S]*?(?=^#|^symptoms:)/m, '')
      writeFileSync(
        path,
        `---${written}---\n\n## ${lang === 'zh' ? '修复步骤' : 'Fix'}\n\n1. Oil the plotter.\n\n## ${lang === 'zh' ? '验证' : 'Verification'}\n\nThe plotter is quiet.\n`,
      )
    }
    const published = await kb(['publish', made.name, '--json'])
    const { ok, id, folder } = JSON.parse(published.out)
    expect({ ok, folder }).toEqual({ ok: true, folder: `articles/${id}-plotter-hums-loudly` })
    expect(readdirSync(join(content, 'drafts'))).toEqual([])
    const [hit] = JSON.parse((await kb(['search', 'plotter', '--json'])).out).hits
    expect(hit).toMatchObject({ id, confidence: 'unverified', firstStep: 'Oil the plotter.' })
    expect(JSON.parse((await kb(['check', '--json'])).out).ok).toBe(true)
  })

  test('check looks at one article by its id, and says when there is no such thing', async () => {
    expect(await kb(['check', 'articles/KB0001'])).toMatchObject({ code: 0 })
    expect(await kb(['check', 'KB0999'])).toMatchObject({ code: 2, err: expect.stringContaining('KB0999') })
  })

  test('an unknown draft is named', async () => {
    expect(await kb(['publish', '../articles'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no draft'),
    })
  })

  test('doctor looks at every part and says the way out', async () => {
    const { out } = await kb(['doctor', '--json'])
    const { checks } = JSON.parse(out)
    expect(checks.map(({ name }: { name: string }) => name)).toEqual([
      'node',
      'content',
      'search',
      'data',
      'git',
      'build',
    ])
    for (const { ok, remedy } of checks) expect(ok || remedy.length > 0).toBe(true)
  })
})
