/** What the search page says when there is nothing to show, or no answer. */
import type { Request } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hasBrowser, withPage } from './browser.ts'
import { box, card, clipboard, languages, paste, searchesOf, words } from './reader.ts'

const said = {
  zh: {
    tooLarge: '超过1 MB的文本无法搜索。只粘贴报错前后的部分。',
    failed: '搜索没有响应。输入的内容还在，按回车重试。',
    nothing: '没有文章与全部内容相符',
    nothingHint: '在上面去掉一个词，或直接搜报错原文、错误码、文件名。',
    truncated: '文本较长，只搜索了开头和结尾。',
  },
  en: {
    tooLarge: 'A text of more than 1 MB is not searched. Paste the part around the error.',
    failed: 'The search did not answer. What you typed is still here; press Enter to try again.',
    nothing: 'No article matches all of this',
    nothingHint: 'Leave a word out above, or search for the exact message, code or file name.',
    truncated: 'The text was long; its beginning and its end were searched.',
  },
} as const

const line = '2026-11-23 12:00:00 service "CodeMeter.exe" stopped\n'

describe.skipIf(!hasBrowser).each(languages)('trouble while searching in %s', (lang) => {
  it('nothing found says so and what to do', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).fill('qqqzzz xxyyzz')
      await page.getByText(said[lang].nothing).waitFor()
      await page.getByText(said[lang].nothingHint).waitFor()
      expect(await page.getByRole('status').textContent()).toBe(
        words[lang].search.results.other.replace('{n}', '0'),
      )
      expect(await page.getByRole('article').count()).toBe(0)
    }))

  it('a server that does not answer is reported, the text stays, and Enter tries again', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await page.route('**/api/search**', (route) => route.abort())
      await box(page, lang).pressSequentially('CodeMeter.exe')
      await page.getByRole('status').getByText(said[lang].failed).waitFor()
      expect(await box(page, lang).inputValue()).toBe('CodeMeter.exe')
      await page.unroute('**/api/search**')
      await box(page, lang).press('Enter')
      await card(page).waitFor()
      expect(await page.getByText(said[lang].failed).count()).toBe(0)
    }))

  it('an answer that is no answer is reported too', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await page.route('**/api/search**', (route) =>
        route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }),
      )
      await box(page, lang).fill('CodeMeter.exe')
      await page.getByRole('status').getByText(said[lang].failed).waitFor()
    }))

  it('a late answer never replaces a newer one', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      let letGo = () => {}
      const held = new Promise<void>((resolve) => {
        letGo = resolve
      })
      await page.route('**/api/search?q=qqqzzz**', async (route) => {
        await held
        await route.continue().catch(() => {})
      })
      const isHeld = (request: Request) => request.url().includes('qqqzzz')
      const ended = Promise.race([
        page.waitForEvent('requestfinished', isHeld),
        page.waitForEvent('requestfailed', isHeld),
      ])
      const asked = searchesOf(page)
      await box(page, lang).fill('qqqzzz')
      await expect.poll(() => asked).toEqual(['qqqzzz'])
      await box(page, lang).fill('CodeMeter.exe')
      await card(page).waitFor()
      letGo()
      await ended
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))))
      expect(await page.getByText(said[lang].nothing).count()).toBe(0)
      expect(await card(page).count()).toBe(1)
    }))

  it('a log of more than 1 MB is refused with a word and stays in the box', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      const asked = searchesOf(page)
      await box(page, lang).click()
      const log = line.repeat(Math.ceil(1_000_001 / line.length))
      await paste(page, log)
      await page.getByRole('status').getByText(said[lang].tooLarge).waitFor()
      expect((await box(page, lang).inputValue()) === log).toBe(true)
      expect(asked).toEqual([])
    }, clipboard))

  it('a log that only its quotation marks and line ends make too large is refused with the same word', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).click()
      await paste(page, line.repeat(Math.floor(990_000 / line.length)))
      await page.getByRole('status').getByText(said[lang].tooLarge).waitFor()
    }, clipboard))

  it('a log of half a megabyte is searched at its beginning and end, and the page says so', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).click()
      await paste(page, line.repeat(Math.floor(500_000 / line.length)))
      await page.getByText(said[lang].truncated).waitFor()
      await card(page).waitFor()
    }, clipboard))
})
