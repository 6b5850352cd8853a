/** Searching and reading with scripts switched off. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hasBrowser, withPage } from './browser.ts'
import { box, card, chips, kb0001, languages, words } from './reader.ts'

const withoutScripts = { javaScriptEnabled: false }
const [, [badHash]] = kb0001.hashes

/** A log of 2,000 characters with one telling line in its middle. */
const longText = `${filler(960)} ${badHash} ${filler(960)}`.padEnd(2000, '.')

describe.skipIf(!hasBrowser).each(languages)('without JavaScript in %s', (lang) => {
  const t = words[lang]

  it('Enter in the field finds KB0001', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).fill('重启后证书服务起不来')
      await box(page, lang).press('Enter')
      await page.waitForURL(`**/${lang}?q=**`)
      expect(await card(page).getByRole('link').textContent()).toBe(kb0001.title[lang])
      expect(await box(page, lang).inputValue()).toBe('重启后证书服务起不来')
    }, withoutScripts))

  it('the button finds KB0001', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).fill('CodeMeter.exe')
      await page.getByRole('button', { name: t.search.button }).click()
      await page.waitForURL(`**/${lang}?q=CodeMeter.exe`)
      expect(await card(page).count()).toBe(1)
    }, withoutScripts))

  it('the box of an article searches too', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}/articles/KB0001/${kb0001.slug}`)
      await box(page, lang).fill('codmeter 无法启动')
      await box(page, lang).press('Enter')
      await page.waitForURL(`**/${lang}?q=**`)
      expect(await card(page).count()).toBe(1)
    }, withoutScripts))

  it('a text of 2,000 characters is reduced to its hash and finds KB0001', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      expect(longText).toHaveLength(2000)
      await box(page, lang).fill(longText)
      await box(page, lang).press('Enter')
      await page.waitForURL(`**/${lang}?q=**`)
      expect(await card(page).count()).toBe(1)
      await page.getByText(t.search.reduced).waitFor()
      const kept = new URL(page.url()).searchParams.get('q') ?? ''
      expect(kept.toUpperCase()).toContain(badHash)
      expect(kept.length).toBeLessThanOrEqual(200)
    }, withoutScripts))

  it('a text of more than 1 MB is refused with a word', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).fill('x'.repeat(3_000_001))
      await box(page, lang).press('Enter')
      await page.getByText(t.search.tooLarge).waitFor()
    }, withoutScripts))

  it('a chip is a link that takes it out', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}?q=CodeMeter.exe+qqqzzz`)
      const before = await chips(page, lang).count()
      await page.getByRole('link', { name: t.search.remove.replace('{value}', 'qqqzzz') }).click()
      await page.waitForURL('**without=qqqzzz')
      expect(await chips(page, lang).count()).toBe(before - 1)
      expect(await card(page).count()).toBe(1)
    }, withoutScripts))

  it('each example finds something, and a chip of the longest can be taken out', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      const examples = page.getByRole('region', { name: t.search.examples }).getByRole('link')
      const addresses = await examples.evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? ''),
      )
      expect(addresses).toHaveLength(4)
      for (const address of addresses) {
        await page.goto(address)
        expect(await page.getByRole('article').count()).toBeGreaterThan(0)
      }
      const pasted = await box(page, lang).inputValue()
      expect(pasted).toContain('\n')
      await chips(page, lang).first().getByRole('link').click()
      await page.waitForURL('**without=**')
      expect(await box(page, lang).inputValue()).toBe(pasted)
      expect(await page.getByRole('article').count()).toBeGreaterThan(0)
    }, withoutScripts))

  it('the other language keeps the query', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}?q=CodeMeter.exe`)
      await page.getByRole('link', { name: t.site.otherLanguage, exact: true }).click()
      const other = lang === 'zh' ? 'en' : 'zh'
      await page.waitForURL(`**/${other}?q=CodeMeter.exe`)
      expect(await card(page).getByRole('link').textContent()).toBe(kb0001.title[other])
    }, withoutScripts))

  it('a page that is missing says so', () =>
    withPage(async (page) => {
      const response = await page.goto(`/${lang}/articles/KB0999`)
      expect(response?.status()).toBe(404)
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    }, withoutScripts))

  it('an article can be read to its end, and no button is there that would do nothing', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}/articles/KB0001/${kb0001.slug}`)
      expect(await visibleText(page)).toEqual(expect.stringContaining(kb0001.title[lang]))
      for (const [hash] of kb0001.hashes) expect(await visibleText(page)).toContain(hash)
      expect(await page.getByRole('button').count()).toBe(0)
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
        expect.arrayContaining(headings[lang]),
      )
    }, withoutScripts))
})

const headings = {
  zh: ['症状', '环境', '根本原因', '确认方法', '修复步骤', '验证', '证据', '识别特征'],
  en: ['Symptoms', 'Environment', 'Cause', 'Check', 'Fix', 'Verification', 'Evidence', 'What identifies it'],
}

function visibleText(page: Page): Promise<string> {
  return page.getByRole('main').evaluate((main) => (main as HTMLElement).innerText.replace(/\n/g, ''))
}

function filler(length: number): string {
  return 'lorem ipsum dolor sit amet '.repeat(length).slice(0, length)
}
