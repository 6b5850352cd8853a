/** An article as its readers see it. */
import { type Browser, chromium, type Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { hasBrowser, withPage } from './browser.ts'
import { box, kb0001, type Language, languages, words } from './reader.ts'

const home = (lang: Language) => `/${lang}/articles/KB0001/${kb0001.slug}`
const other = { zh: 'en', en: 'zh' } as const
const tags = { zh: 'zh-CN', en: 'en' } as const
const anchors = ['symptoms', 'environment', 'cause', 'check', 'fix', 'verification', 'evidence']
const said = {
  zh: {
    steps: ['安装病毒防护软件', '卸载CodeMeter Runtime', '重新安装CodeMeter Runtime', '把那个程序也清理掉'],
    labels: ['需要管理员权限', '可撤销', '不可撤销', '应看到', '否则'],
    nothing: '这里没有内容',
    way: '去搜索',
  },
  en: {
    steps: [
      'Install anti-virus software',
      'uninstall CodeMeter Runtime',
      'install CodeMeter Runtime again',
      'clean that program too',
    ],
    labels: ['Needs administrator rights', 'Cannot be undone', 'Expected', 'Otherwise'],
    nothing: 'There is nothing here',
    way: 'Go to search',
  },
}

describe.skipIf(!hasBrowser).each(languages)('article KB0001 in %s', (lang) => {
  it('title, language and the four numbered steps are those of the reader’s language', () =>
    withPage(async (page) => {
      await page.goto(`/${lang}/articles/KB0001`)
      expect(new URL(page.url()).pathname).toBe(home(lang))
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(kb0001.title[lang])
      expect(await page.title()).toContain(kb0001.title[lang])
      expect(await page.locator('html').getAttribute('lang')).toBe(tags[lang])
      expect(await page.getByRole('main').getByRole('article').getAttribute('lang')).toBe(tags[lang])
      const steps = await fixSection(page, lang).locator('> ol > li').allTextContents()
      expect(steps).toHaveLength(4)
      for (const [i, step] of said[lang].steps.entries()) expect(steps[i]).toContain(step)
      const numbers = await fixSection(page, lang)
        .locator('> ol > li')
        .evaluateAll((items) => items.map((item) => getComputedStyle(item, '::before').content))
      expect(numbers).toEqual(Array(4).fill('counter(step)'))
    }))

  it('each step says what to expect and what to do otherwise, and its risk before anything else', () =>
    withPage(async (page) => {
      await page.goto(home(lang))
      for (const step of await fixSection(page, lang).locator('> ol > li').all()) {
        const labels = await step.locator('strong').allTextContents()
        expect(labels).toHaveLength(3)
        expect(
          labels.every((label) => [...said[lang].labels, words[lang].risk.reversible].includes(label)),
        ).toBe(true)
        expect(Object.values(words[lang].risk)).toContain(labels[0])
        expect(labels.slice(1)).toEqual([words[lang].directive.expected, words[lang].directive.otherwise])
      }
      for (const label of said[lang].labels) await page.getByText(label, { exact: true }).first().waitFor()
    }))

  it('nothing internal is on it', () =>
    withPage(async (page) => {
      await page.goto(home(lang))
      const html = await page.content()
      for (const internal of ['CAS-03282', 'CMIT', 'licensing-support', 'KB0002', 'KB0003', '内部资料'])
        expect(html).not.toContain(internal)
    }))

  it('sections have the same anchors in both languages, and the other language keeps the one we are at', () =>
    withPage(async (page) => {
      await page.goto(`${home(lang)}#fix`)
      const ids = await page.getByRole('heading', { level: 2 }).evaluateAll((all) => all.map(({ id }) => id))
      expect(ids.slice(0, anchors.length)).toEqual(anchors)
      await page.getByRole('banner').getByRole('link', { name: words[lang].site.otherLanguage }).click()
      await page.waitForURL(`**${home(other[lang])}#fix`)
      const heading = page.getByRole('heading', {
        level: 2,
        name: words[other[lang]] === words.zh ? '修复步骤' : 'Fix',
        exact: true,
      })
      expect(await heading.evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 100)).toBe(
        true,
      )
    }))

  it('a copied hash has no gaps', () =>
    withPage(async (page) => {
      await page.goto(home(lang))
      const panel = page.getByRole('region', { name: words[lang].article.signatures })
      const shown = panel.locator('code').filter({ hasText: /^[0-9A-F]{64}$/ })
      expect(await shown.count()).toBe(3)
      for (const [i, [hash]] of kb0001.hashes.entries()) {
        const selected = await shown.nth(i).evaluate((element) => {
          window.getSelection()?.selectAllChildren(element)
          return String(window.getSelection())
        })
        expect(selected).toBe(hash)
      }
    }))

  it('the page names its own address and the other language’s', () =>
    withPage(async (page) => {
      await page.goto(home(lang))
      const path = (selector: string) =>
        page.locator(selector).evaluate((link) => new URL((link as HTMLLinkElement).href).pathname)
      expect(await path('link[rel=canonical]')).toBe(home(lang))
      expect(await path('link[rel=alternate][hreflang="zh-CN"]')).toBe(home('zh'))
      expect(await path('link[rel=alternate][hreflang=en]')).toBe(home('en'))
    }))

  it('on paper there is no search box and no button', () =>
    withPage(async (page) => {
      await page.goto(home(lang))
      await page.getByRole('button', { name: words[lang].code.copy }).first().waitFor()
      expect(await box(page, lang).isVisible()).toBe(true)
      await page.emulateMedia({ media: 'print' })
      expect(await box(page, lang).isVisible()).toBe(false)
      expect(await page.getByRole('button').count()).toBe(0)
      await page.goto(`/${lang}?q=CodeMeter.exe`)
      expect(await box(page, lang).isVisible()).toBe(false)
    }))

  it('a page that is missing says so in the reader’s language, with a way on', () =>
    withPage(async (page) => {
      for (const address of [`/${lang}/articles/KB0999`, `/${lang}/no/such/page`]) {
        const response = await page.goto(address)
        expect(response?.status()).toBe(404)
        await page.getByRole('heading', { name: said[lang].nothing }).waitFor()
        expect(await page.locator('html').getAttribute('lang')).toBe(tags[lang])
        expect(await page.getByText(said[other[lang]].nothing).isVisible()).toBe(false)
        await page.getByRole('link', { name: said[lang].way }).click()
        await page.waitForURL(`**/${lang}`)
        expect(await box(page, lang).isVisible()).toBe(true)
      }
    }))

  it('an article that may not be seen looks exactly like one that is missing', () =>
    withPage(async (page) => {
      const see = async (id: string) => {
        const response = await page.goto(`/${lang}/articles/${id}`)
        await page.getByRole('heading', { name: said[lang].nothing }).waitFor()
        const text = await page.locator('body').innerText()
        return { status: response?.status(), title: await page.title(), text: text.replaceAll(id, '') }
      }
      expect(await see('KB0002')).toEqual(await see('KB0999'))
      expect(await see('KB0002/compare-file-hash-on-windows')).toEqual(await see('KB0999/anything'))
    }))
})

describe.skipIf(!hasBrowser)('copying a command', () => {
  const command = "Get-FileHash 'C:\\Program Files (x86)\\CodeMeter\\Runtime\\bin\\CodeMeter.exe'"

  it.each(['http://127.0.0.1', 'http://kb.test'])(
    'the button copies exactly the command at %s',
    async (origin) => {
      const { port } = new URL(inject('site').url)
      const browser = await launch()
      try {
        const page = await browser.newPage()
        await page.goto(`${origin}:${port}${home('zh')}`)
        expect(await page.evaluate(() => window.isSecureContext)).toBe(origin.includes('127.0.0.1'))
        const buttons = page.getByRole('button', { name: /复制/ })
        await buttons.first().click()
        await page.getByRole('button', { name: '已复制' }).waitFor()
        expect(await pasteIntoNewField(page)).toBe(command)
        await buttons.nth(2).click()
        await expect.poll(() => buttons.nth(2).textContent()).toBe('已复制')
        expect(await pasteIntoNewField(page)).toBe(
          `${command}\nGet-Service -DisplayName 'CodeMeter Runtime Server'`,
        )
      } finally {
        await browser.close()
      }
    },
  )
})

/** A browser for which kb.test is this machine: plain http at a name, as in an intranet. */
function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP kb.test 127.0.0.1']
  return chromium.launch({ executablePath: inject('chromium'), args })
}

async function pasteIntoNewField(page: Page): Promise<string> {
  await page.evaluate(() => document.body.append(document.createElement('textarea')))
  const field = page.locator('textarea').last()
  await field.focus()
  await page.keyboard.press('ControlOrMeta+V')
  return field.inputValue()
}

function fixSection(page: Page, lang: Language) {
  const name = { zh: '修复步骤', en: 'Fix' }[lang]
  return page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) })
}
