/** From the front page to a product and on to its article; and narrowing what a search found. */
import { describe, expect, inject, it } from 'vitest'
import { count, fill } from '#lib/i18n/fill.ts'
import { messages } from '#lib/i18n/messages.ts'
import { hasBrowser, withPage } from './browser.ts'
import { hidden } from './marked-content.ts'

describe.skipIf(!hasBrowser).each(['zh', 'en'] as const)('in %s', (lang) => {
  const t = messages(lang)

  it('leads from the front page to a product and its articles', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await page.getByRole('link', { name: t.site.products }).click()
      await page.getByRole('heading', { level: 1, name: t.product.title }).waitFor()
      await page.getByRole('link', { name: 'CodeMeter Runtime' }).click()
      await page.getByRole('heading', { level: 1, name: 'CodeMeter Runtime' }).waitFor()
      expect(await page.getByText(count(t.product.articles, 1), { exact: true }).count()).toBe(1)
      await page
        .getByRole('link', { name: /CodeMeter/ })
        .last()
        .click()
      await page.waitForURL(`**/${lang}/articles/KB0001/**`)
      await page.getByRole('link', { name: 'CodeMeter Runtime', exact: true }).first().click()
      await page.waitForURL(`**/${lang}/products/codemeter-runtime`)
    }))

  it('narrows results by a value, and widens them again', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}?q=${encodeURIComponent('更新 update printer 打印机')}`)
      const filters = page.getByRole('navigation', { name: t.search.filters })
      const status = page.getByRole('status')
      const all = await status.textContent()
      const [value] = await filters
        .getByRole('list', { name: t.facet.confidence })
        .getByRole('link')
        .allTextContents()
      const [, word = '', number = ''] = /^(.*) (\d+)$/.exec(value ?? '') ?? []
      await filters.getByRole('link', { name: new RegExp(`^${word}`) }).click()
      await page.getByText(count(t.search.results, Number(number)), { exact: true }).waitFor()
      expect(new URL(page.url()).searchParams.get('confidence')).toBeTruthy()
      await page.reload()
      expect(await status.textContent()).toBe(count(t.search.results, Number(number)))
      await filters.getByRole('link', { name: new RegExp(`^${word}`) }).click()
      await page.getByText(all ?? '', { exact: true }).waitFor()
      expect(new URL(page.url()).searchParams.get('confidence')).toBeNull()
    }))

  it('narrows without JavaScript too', () =>
    withPage(
      async (page) => {
        await page.goto(`/${lang}?q=${encodeURIComponent('更新 update printer 打印机')}`)
        const filters = page.getByRole('navigation', { name: t.search.filters })
        await filters.getByRole('list', { name: t.facet.confidence }).getByRole('link').first().click()
        expect(new URL(page.url()).searchParams.get('confidence')).toBeTruthy()
      },
      { javaScriptEnabled: false },
    ))
})

describe('products beyond the audience', () => {
  const { url } = inject('marked')

  it('have no page and no place in the list', async () => {
    const list = await (await fetch(`${url}/en/products`)).text()
    expect(list).not.toContain(hidden.internalProduct)
    expect(list).toContain(messages('en').product.none)
    const page = (name: string) => fetch(`${url}/en/products/${name}`)
    expect((await page(hidden.internalProduct.toLowerCase())).status).toBe(404)
    expect((await page('nonsense')).status).toBe(404)
  })

  it('describe themselves by name in their page’s head', async () => {
    const html = await (await fetch(`${inject('site').url}/en/products/codemeter-runtime`)).text()
    expect(html).toContain(fill(messages('en').product.about, { name: 'CodeMeter Runtime' }))
  })
})
