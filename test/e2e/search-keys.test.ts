/** The search page without a mouse, and with an input method. */
import type { CDPSession, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hasBrowser, withPage } from './browser.ts'
import { box, card, kb0001, type Language, languages, searchesOf, words } from './reader.ts'

const pages = {
  home: '',
  results: '?q=CodeMeter.exe',
  article: `/articles/KB0001/${kb0001.slug}`,
} as const

describe.skipIf(!hasBrowser).each(languages)('keys in %s', (lang) => {
  it.each(Object.keys(pages) as (keyof typeof pages)[])('“/” and Ctrl+K go to the box from %s', (name) =>
    withPage(async (page) => {
      for (const key of ['/', 'Control+K']) {
        await page.goto(`/${lang}${pages[name]}`)
        expect(await hasFocus(page, lang)).toBe(false)
        await goToBox(page, lang, key)
        await page.keyboard.type('a/b')
        expect(await box(page, lang).inputValue()).toBe('a/b')
      }
    }),
  )

  it('the box of an article is there on a narrow window too', () =>
    withPage(
      async (page) => {
        await page.goto(`/${lang}${pages.article}`)
        await goToBox(page, lang, '/')
        await page.keyboard.type('codmeter')
        await page.keyboard.press('Enter')
        await page.waitForURL(`**/${lang}?q=codmeter`)
        await card(page).waitFor()
      },
      { viewport: { width: 390, height: 800 } },
    ))

  it('arrows go from the box through the cards and back, Esc returns, Enter opens', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).fill('CodeMeter')
      const hit = card(page).getByRole('link')
      await hit.waitFor()
      await page.keyboard.press('ArrowDown')
      expect(await isFocused(hit)).toBe(true)
      await page.keyboard.press('ArrowUp')
      expect(await hasFocus(page, lang)).toBe(true)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Escape')
      expect(await hasFocus(page, lang)).toBe(true)
      expect(await box(page, lang).inputValue()).toBe('CodeMeter')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/${lang}${pages.article}`)
    }))

  it('Enter searches at once, and the box keeps the text and the focus', () =>
    withPage(async (page) => {
      await page.clock.install()
      await page.goto(`/${lang}`)
      await goToBox(page, lang, '/')
      await page.clock.pauseAt(Date.now() + 60_000)
      const asked = searchesOf(page)
      await box(page, lang).pressSequentially('CodeMeter.exe')
      expect(asked).toEqual([])
      await page.keyboard.press('Enter')
      await expect.poll(() => asked).toEqual(['CodeMeter.exe'])
      expect(await hasFocus(page, lang)).toBe(true)
      expect(await box(page, lang).inputValue()).toBe('CodeMeter.exe')
    }))

  it('nothing is searched while an input method composes, and Enter only ends the composition', () =>
    withPage(async (page) => {
      await page.clock.install()
      await page.goto(`/${lang}`)
      const asked = searchesOf(page)
      const ime = await page.context().newCDPSession(page)
      await box(page, lang).click()
      for (const shown of ['z', 'zh', 'zheng', 'zheng shu']) {
        await compose(ime, shown)
        await page.clock.runFor(2000)
      }
      expect(await box(page, lang).inputValue()).toBe('zheng shu')
      await page.keyboard.press('Enter')
      await page.clock.runFor(2000)
      expect(asked).toEqual([])
      expect(new URL(page.url()).search).toBe('')
      await ime.send('Input.insertText', { text: '证书' })
      await page.clock.runFor(2000)
      await card(page).waitFor()
      expect(asked).toEqual(['证书'])
      expect(await box(page, lang).inputValue()).toBe('证书')
    }))

  it('a chip is removed with Enter, which leads back to the box', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).fill('CodeMeter qqqzzz')
      const name = words[lang].search.remove.replace('{value}', 'qqqzzz')
      await page.getByRole('link', { name }).press('Enter')
      await page.getByRole('link', { name }).waitFor({ state: 'detached' })
      expect(await hasFocus(page, lang)).toBe(true)
      await card(page).waitFor()
    }))
})

/** A key does nothing before the page's scripts run, so it is pressed until it does. */
async function goToBox(page: Page, lang: Language, key: string) {
  const press = async () => {
    await page.keyboard.press(key)
    return hasFocus(page, lang)
  }
  await expect.poll(press, { timeout: 5000 }).toBe(true)
}

async function compose(ime: CDPSession, text: string) {
  await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
}

function hasFocus(page: Page, lang: Language): Promise<boolean> {
  return isFocused(box(page, lang))
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement)
}
