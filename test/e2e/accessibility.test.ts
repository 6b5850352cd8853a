/** Every screen, checked by axe-core in both languages, light and dark, wide and narrow. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { hasBrowser, withPage } from './browser.ts'
import { box, kb0001, type Language, languages } from './reader.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Where each screen is, and what shows that it is there. */
const screens = {
  home: { path: '', shows: 'ul' },
  results: { path: '?q=CodeMeter.exe+重启+07FCF4E9C507', shows: 'article' },
  'pasted log': {
    path: `?q=${encodeURIComponent(`at CodeMeter.exe\nSHA256 ${kb0001.hashes[0][0]}`)}`,
    shows: 'textarea',
  },
  'one long word': { path: `?q=${'Abcdefghij'.repeat(19)}`, shows: 'main' },
  'nothing found': { path: '?q=qqqzzz+xxyyzz', shows: 'main' },
  article: { path: `/articles/KB0001/${kb0001.slug}`, shows: 'article button' },
  missing: { path: '/articles/KB0999', shows: 'h1' },
} as const
const names = Object.keys(screens) as (keyof typeof screens)[]

const looks = languages.flatMap((lang) =>
  (['light', 'dark'] as const).flatMap((colours) => [1280, 390].map((width) => ({ lang, colours, width }))),
)

let checked = { pages: 0, rules: 0, elements: 0 }

describe.skipIf(!hasBrowser)('nobody is shut out', () => {
  afterAll(() => {
    console.log(
      `axe-core: ${checked.pages} pages, ${checked.rules} rules passed, ${checked.elements} elements`,
    )
  })

  it.each(looks)('axe finds nothing in $lang, $colours, $width px wide', ({ lang, colours, width }) =>
    withPage(
      async (page) => {
        const found: Record<string, unknown> = {}
        for (const name of names) {
          await open(page, lang, name)
          const { violations, passes } = await runAxe(page)
          for (const { id, help, nodes } of violations) found[`${name}: ${id}`] = [help, ...nodes]
          checked = {
            pages: checked.pages + 1,
            rules: checked.rules + passes.length,
            elements: checked.elements + passes.reduce((sum, { nodes }) => sum + nodes.length, 0),
          }
        }
        expect(found).toEqual({})
      },
      { colorScheme: colours, viewport: { width, height: 800 } },
    ),
  )

  it.each(languages)('typing and a server that is down leave no fault behind in %s', (lang) =>
    withPage(async (page) => {
      await open(page, lang, 'home')
      await box(page, lang).fill('CodeMeter')
      await page.getByRole('article').waitFor()
      expect((await runAxe(page)).violations).toEqual([])
      await page.route('**/api/search**', (route) => route.abort())
      await box(page, lang).fill('CodeMeter.exe')
      await page
        .getByRole('status')
        .getByText(/没有响应|did not answer/)
        .waitFor()
      expect((await runAxe(page)).violations).toEqual([])
    }),
  )

  // 640 is what is left of 1280 pixels at 200 %.
  it.each([390, 640])('nothing is wider than a window of %i px', (width) =>
    withPage(
      async (page) => {
        for (const lang of languages)
          for (const name of names) {
            await open(page, lang, name)
            expect([lang, name, await overflow(page)]).toEqual([lang, name, []])
          }
      },
      { viewport: { width, height: 800 } },
    ),
  )
})

async function open(page: Page, lang: Language, name: keyof typeof screens) {
  await page.goto(`/${lang}${screens[name].path}`)
  await page.locator(screens[name].shows).first().waitFor()
}

interface Finding {
  readonly id: string
  readonly help: string
  readonly nodes: readonly string[]
}

async function runAxe(page: Page): Promise<{ violations: readonly Finding[]; passes: readonly Finding[] }> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    // The script puts itself there; its types are those of the package.
    const { violations, passes } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run()
    const short = ({
      id,
      help,
      nodes,
    }: {
      id: string
      help: string
      nodes: { html: string; failureSummary?: string | undefined }[]
    }) => ({
      id,
      help,
      nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
    })
    return { violations: violations.map(short), passes: passes.map(short) }
  })
}

/** What makes the page scroll sideways. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    ]
  })
}
