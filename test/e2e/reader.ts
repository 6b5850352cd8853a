/** What the browser tests do again and again, in the words of somebody who reads the page. */
import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { inject } from 'vitest'
import { en } from '../../lib/i18n/en.ts'
import { zh } from '../../lib/i18n/zh.ts'

export const words = { zh, en }
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** The article that the project's own content starts with. */
export const kb0001 = {
  title: {
    zh: '电脑重启后CodeMeter服务异常退出，不显示证书：程序文件遭篡改',
    en: 'CodeMeter service exits after a reboot, no certificates: program tampered with',
  },
  slug: 'codemeter-service-stops-after-reboot',
  hashes: [
    ['7682DD44179B9956B2BA33A1332B5E13729EFFA74466AF36ED1FD5CE87429BEA', 'good'],
    ['07FCF4E9C5077147F804C76655132096F1A77290EBCA6DA9DDC88F42791DF98B', 'bad'],
    ['972439BB56330B086C62DD7F34F86C9AD955C6EE194837E0155F78715D40E8C2', 'bad'],
  ],
} as const

/** What PowerShell printed, as the evidence section of KB0001 shows it: one text of several blocks. */
export function pastedLog(): string {
  const file = `${inject('site').content}/articles/KB0001-${kb0001.slug}/zh.md`
  const [, evidence = ''] = readFileSync(file, 'utf8').split('## 证据')
  return [...evidence.matchAll(/```text\n(.*?)```/gs)].map(([, block]) => block).join('\n')
}

/** The search box, whether it is a line or has grown. */
export function box(page: Page, lang: Language): Locator {
  return page.getByLabel(words[lang].search.label)
}

/** The result card of an article. */
export function card(page: Page, id = 'KB0001'): Locator {
  return page.getByRole('article').filter({ hasText: id })
}

/** What was understood of a query. */
export function chips(page: Page, lang: Language): Locator {
  return page.getByRole('list', { name: words[lang].search.understood }).getByRole('listitem')
}

/** Lets a page read and write the clipboard. */
export const clipboard: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] }

/** Pastes a text with the keyboard into what has the focus; the page needs `clipboard`. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+V')
}

/** What the page asks the server to search for, from now on. */
export function searchesOf(page: Page): string[] {
  const texts: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname !== '/api/search') return
    texts.push(request.method() === 'GET' ? (searchParams.get('q') ?? '') : request.postDataJSON().text)
  })
  return texts
}
