/** Finding an article by what the caller says, types or pastes, in a real browser. */
import { describe, expect, it } from 'vitest'
import { hasBrowser, withPage } from './browser.ts'
import { box, card, chips, clipboard, kb0001, languages, paste, pastedLog, words } from './reader.ts'

const sayings = [
  '重启后证书服务起不来',
  'codmeter 无法启动',
  'CodeMeter.exe',
  'dongle not seen since the reboot',
]

describe.skipIf(!hasBrowser).each(languages)('searching in %s', (lang) => {
  const t = words[lang]

  it.each(sayings)('“%s” shows KB0001 and why it matches while it is typed', (saying) =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).pressSequentially(saying)
      const reasons = card(page).getByRole('list', { name: t.search.reasons }).getByRole('listitem')
      await reasons.first().waitFor()
      expect(await card(page).getByRole('link').textContent()).toBe(kb0001.title[lang])
      expect(await card(page).textContent()).toContain(t.search.firstStep)
    }),
  )

  it.each(kb0001.hashes)('the hash %s is known as %s, whole and by its first 12 digits', (hash, verdict) =>
    withPage(async (page) => {
      for (const typed of [hash, hash.slice(0, 12), hash.toLowerCase()]) {
        await page.goto(`/${lang}`)
        await box(page, lang).fill(typed)
        await card(page).waitFor()
        expect(await chips(page, lang).count()).toBe(1)
        const said = {
          zh: { good: '已知完好', bad: '已知被篡改' },
          en: { good: 'known good', bad: 'known bad' },
        }[lang][verdict]
        expect(await chips(page, lang).textContent()).toContain(said)
        expect(await card(page).textContent()).toContain(said)
      }
    }),
  )

  it('a pasted log turns the line into a box that keeps every line, stays out of the address and finds KB0001', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).click()
      const before = await box(page, lang).boundingBox()
      await paste(page, pastedLog())
      await card(page).waitFor()
      expect(await box(page, lang).inputValue()).toBe(pastedLog())
      expect((await box(page, lang).boundingBox())?.height).toBeGreaterThan(2 * (before?.height ?? 0))
      expect(new URL(page.url()).search).toBe('')
      expect(await chips(page, lang).allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining('07FCF4E9')]),
      )
      await page.keyboard.type('!')
      expect(await box(page, lang).inputValue()).toBe(`${pastedLog()}!`)
    }, clipboard))

  it('lines pasted into the middle of a text stand where the cursor was', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).fill('before  after')
      for (let i = 0; i < 'after'.length + 1; i += 1) await page.keyboard.press('ArrowLeft')
      await paste(page, 'one\r\ntwo')
      await expect.poll(() => box(page, lang).inputValue()).toBe('before one\ntwo after')
      await page.keyboard.type('!')
      expect(await box(page, lang).inputValue()).toBe('before one\ntwo! after')
    }, clipboard))

  it('removing a chip searches again without it', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).fill(`${kb0001.hashes[1][0].slice(0, 12)} qqqzzz`)
      const remove = page.getByRole('link', { name: t.search.remove.replace('{value}', 'qqqzzz') })
      await remove.click()
      await expect.poll(() => chips(page, lang).count()).toBe(1)
      await card(page).waitFor()
      expect(await box(page, lang).inputValue()).toContain('qqqzzz')
      expect(new URL(page.url()).searchParams.getAll('without')).toEqual(['qqqzzz'])
      await page.reload()
      await card(page).waitFor()
      expect(await chips(page, lang).count()).toBe(1)
    }))

  it('the address carries the query; reload and Back bring the same results', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      await box(page, lang).fill('重启 证书')
      await card(page).waitFor()
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('重启 证书')
      const found = await card(page).textContent()
      await page.reload()
      expect(await box(page, lang).inputValue()).toBe('重启 证书')
      expect(await card(page).textContent()).toBe(found)
      await card(page).getByRole('link').click()
      await page.waitForURL('**/articles/KB0001/**')
      await page.goBack()
      await card(page).waitFor()
      expect(await box(page, lang).inputValue()).toBe('重启 证书')
      expect(await card(page).textContent()).toBe(found)
    }))

  it('the other language keeps what was typed', () =>
    withPage(async (page) => {
      const other = lang === 'zh' ? 'en' : 'zh'
      await page.goto(`/${lang}`)
      await box(page, lang).fill('CodeMeter.exe')
      await card(page).waitFor()
      await page.getByRole('link', { name: t.site.otherLanguage, exact: true }).click()
      await page.waitForURL(`**/${other}?**`)
      expect(await box(page, other).inputValue()).toBe('CodeMeter.exe')
      expect(await card(page).getByRole('link').textContent()).toBe(kb0001.title[other])
    }))

  it('the box has the same size empty and with a query', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      const empty = await box(page, lang).boundingBox()
      await box(page, lang).fill('CodeMeter.exe')
      await card(page).waitFor()
      const full = await box(page, lang).boundingBox()
      expect([full?.width, full?.height]).toEqual([empty?.width, empty?.height])
    }))

  it('each of the four examples on the empty page finds something', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}`)
      const examples = page.getByRole('region', { name: t.search.examples }).getByRole('link')
      expect(await examples.count()).toBe(4)
      for (const i of [0, 1, 2, 3]) {
        await page.goto(`/${lang}`)
        await examples.nth(i).click()
        await page.getByRole('article').first().waitFor()
        expect(await box(page, lang).inputValue()).not.toBe('')
      }
    }))
})
