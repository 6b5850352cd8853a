/** A real Chromium for a test file; every test gets a fresh context and a page that must not complain. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const hasBrowser = inject('chromium') !== ''

let browser: Browser | undefined

beforeAll(async () => {
  if (hasBrowser) browser = await chromium.launch({ executablePath: inject('chromium'), args: flags })
})

afterAll(async () => {
  await browser?.close()
})

/** Runs a test in a page of its own; an uncaught error or an error in the console fails it. */
export async function withPage(
  work: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  if (browser === undefined) throw new Error('there is no browser')
  const context = await browser.newContext({
    baseURL: inject('site').url,
    viewport: { width: 1280, height: 800 },
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    // The browser itself reports an answer with an error status; tests of those look at the answer.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  try {
    await work(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}
