import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'

const { url, content, log } = inject('site')
const articles = join(content, 'articles')

const text = (id: string, title: string, more = '') => `---
id: ${id}
title: ${title}
type: problem
audience: public
confidence: unverified
symptoms: [the plotter hums]
fixStatus: resolved
owner: team
created: 2026-01-02
updated: 2026-01-02
verifyEvery: 180d
${more}---

## Fix

1. Pull the plug of the plotter.
`

function drop(name: string, file: string) {
  const staged = join(content, `staged-${name}`)
  mkdirSync(staged, { recursive: true })
  writeFileSync(join(staged, 'en.md'), file)
  renameSync(staged, join(articles, name))
}

async function found(query: string): Promise<string[]> {
  const { hits } = await (await fetch(`${url}/api/search?q=${encodeURIComponent(query)}`)).json()
  return hits.map(({ id }: { id: string }) => id)
}

/** Whether something becomes true within two seconds. */
async function within2s(check: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + 2000
  while (Date.now() < end) {
    if (await check()) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return check()
}

test('a folder dropped into articles is found within two seconds, changed and gone likewise', async () => {
  drop('KB0501-plotter-hums', text('KB0501', 'Plotter hums xenolith'))
  expect(await within2s(async () => (await found('xenolith')).includes('KB0501'))).toBe(true)
  writeFileSync(join(articles, 'KB0501-plotter-hums', 'en.md'), text('KB0501', 'Plotter hums yttrium'))
  expect(await within2s(async () => (await found('yttrium')).includes('KB0501'))).toBe(true)
  expect(await found('xenolith')).toEqual([])
  rmSync(join(articles, 'KB0501-plotter-hums'), { recursive: true })
  expect(await within2s(async () => (await found('yttrium')).length === 0)).toBe(true)
})

test('an article page shows an edit, a new folder and a deletion at once', async () => {
  const page = () => fetch(`${url}/en/articles/KB0502/plotter`)
  drop('KB0502-plotter', text('KB0502', 'Plotter one'))
  expect(await (await page()).text()).toContain('Plotter one')
  writeFileSync(join(articles, 'KB0502-plotter', 'en.md'), text('KB0502', 'Plotter two'))
  expect(await (await page()).text()).toContain('Plotter two')
  rmSync(join(articles, 'KB0502-plotter'), { recursive: true })
  expect((await page()).status).toBe(404)
})

test('a narrowed audience takes the article away at once', async () => {
  drop('KB0503-plotter', text('KB0503', 'Plotter zirconium'))
  expect((await fetch(`${url}/api/articles/KB0503`)).status).toBe(200)
  writeFileSync(
    join(articles, 'KB0503-plotter', 'en.md'),
    text('KB0503', 'Plotter zirconium').replace('audience: public', 'audience: internal'),
  )
  expect((await fetch(`${url}/api/articles/KB0503`)).status).toBe(404)
  expect(await found('zirconium')).toEqual([])
  rmSync(join(articles, 'KB0503-plotter'), { recursive: true })
})

test('an article that is superseded or withdrawn names the one to read instead, and only to those who may see it', async () => {
  const page = async (more: string) => {
    drop('KB0504-plotter', text('KB0504', 'Plotter old', more))
    const html = await (await fetch(`${url}/en/articles/KB0504/plotter`)).text()
    rmSync(join(articles, 'KB0504-plotter'), { recursive: true })
    return html
  }
  expect(await page('supersededBy: KB0001\n')).toMatch(
    /A newer article replaces this one:.*href="\/en\/articles\/KB0001\//s,
  )
  const withdrawn = await page('withdrawn: { on: 2026-02-03, reason: It was wrong., replacement: KB0001 }\n')
  expect(withdrawn).toMatch(
    /withdrawn on 2026-02-03.*It was wrong\..*Read instead:.*href="\/en\/articles\/KB0001\//s,
  )
  expect(withdrawn).not.toContain('Pull the plug')
  expect(await page('supersededBy: KB0002\n')).not.toMatch(/A newer article|KB0002/)
})

describe('one bad file', () => {
  test.each([
    ['an unknown key', text('KB0510', 'Bad', 'audiense: public\n'), /audiense/],
    ['a wrong type', text('KB0510', 'Bad').replace('verifyEvery: 180d', 'verifyEvery: soon'), /verifyEvery/],
    [
      'front matter that is code',
      text('KB0510', 'Bad').replace('---\n', '---js\n'),
      /front matter is marked/,
    ],
    ['no closing fence', text('KB0510', 'Bad').replace('\n---\n\n', '\n\n'), /no closing line/],
    [
      'an internal block that is misspelt',
      `${text('KB0510', 'Bad')}\n:::interal\nsecret\n:::\n`,
      /unknown block/,
    ],
    ['two megabytes', `${text('KB0510', 'Bad')}${'x'.repeat(2_000_000)}`, /bytes/],
  ])('%s is named in the log and takes nothing else down', async (_, file, complaint) => {
    drop('KB0510-bad', file)
    expect(await within2s(async () => complaint.test(readFileSync(log, 'utf8')))).toBe(true)
    expect(readFileSync(log, 'utf8')).toContain('articles/KB0510-bad/en.md')
    expect((await fetch(`${url}/en/articles/KB0510`)).status).toBe(404)
    expect(await found('CodeMeter.exe')).toContain('KB0001')
    expect((await (await fetch(`${url}/api/ready`)).json()).ready).toBe(true)
    rmSync(join(articles, 'KB0510-bad'), { recursive: true })
    expect(
      await within2s(async () =>
        (await (await fetch(`${url}/api/ready`)).json()).checks.every(({ ok }: { ok: boolean }) => ok),
      ),
    ).toBe(true)
    writeFileSync(log, '')
  })

  test('a second folder with an id that is taken changes nothing for the first', async () => {
    cpSync(join(articles, 'KB0001-codemeter-service-stops-after-reboot'), join(articles, 'KB0001-zz-copy'), {
      recursive: true,
    })
    expect(await within2s(async () => readFileSync(log, 'utf8').includes('belongs to'))).toBe(true)
    expect(await found('CodeMeter.exe')).toEqual(['KB0001'])
    rmSync(join(articles, 'KB0001-zz-copy'), { recursive: true })
  })
})
