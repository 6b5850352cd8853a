/** More results than one page holds. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { hasBrowser, withPage } from './browser.ts'
import { box, clipboard, paste, words } from './reader.ts'

const ids = Array.from({ length: 14 }, (_, i) => `KB${7001 + i}`)
const t = words.en.search
/** Longer than an address holds. */
const longText = `turnstile ${'jammed at the gate\n'.repeat(20)}`

describe.skipIf(!hasBrowser)('more results than one page holds', () => {
  beforeAll(async () => {
    for (const id of ids) writeArticle(id)
    await untilFound(ids.length)
  })

  afterAll(async () => {
    for (const id of ids) rmSync(folderOf(id), { recursive: true, force: true })
    await untilFound(0)
  })

  it('the rest is one link away, and the way back too', () =>
    withPage(async (page) => {
      await page.goto('/en?q=turnstile')
      const first = await page.getByRole('article').getByRole('link').allTextContents()
      expect(first).toHaveLength(10)
      await page.getByRole('link', { name: t.more }).click()
      await page.waitForURL('**/en?q=turnstile&offset=10')
      const second = await page.getByRole('article').getByRole('link').allTextContents()
      expect(new Set([...first, ...second]).size).toBe(ids.length)
      expect(await page.getByRole('link', { name: t.more }).count()).toBe(0)
      await page.getByRole('link', { name: t.previous }).click()
      await page.waitForURL('**/en?q=turnstile')
      expect(await page.getByRole('article').getByRole('link').allTextContents()).toEqual(first)
    }))

  it('the rest of a pasted text is there too, though no address holds it', () =>
    withPage(async (page) => {
      await page.goto('/en')
      await box(page, 'en').click()
      await paste(page, longText)
      await expect.poll(() => page.getByRole('article').count()).toBe(10)
      await page.getByRole('link', { name: t.more }).click()
      await expect.poll(() => page.getByRole('article').count()).toBe(ids.length - 10)
      expect(await box(page, 'en').inputValue()).toBe(longText)
      expect(new URL(page.url()).search).toBe('')
      await page.getByRole('link', { name: t.previous }).click()
      await expect.poll(() => page.getByRole('article').count()).toBe(10)
    }, clipboard))

  it('typing something else starts at the first page again', () =>
    withPage(async (page) => {
      await page.goto('/en?q=turnstile&offset=10')
      expect(await page.getByRole('article').count()).toBe(ids.length - 10)
      await box(page, 'en').fill('turnstile jammed')
      await expect.poll(() => page.getByRole('article').count()).toBe(10)
      expect(new URL(page.url()).searchParams.get('offset')).toBe(null)
    }))

  it('without JavaScript the links go the same way', () =>
    withPage(
      async (page) => {
        await page.goto('/en?q=turnstile')
        await page.getByRole('link', { name: t.more }).click()
        await page.waitForURL('**/en?q=turnstile&offset=10')
        expect(await page.getByRole('article').count()).toBe(ids.length - 10)
      },
      { javaScriptEnabled: false },
    ))
})

function folderOf(id: string): string {
  return join(inject('site').content, 'articles', `${id}-turnstile`)
}

function writeArticle(id: string) {
  mkdirSync(folderOf(id))
  const text = `---
id: ${id}
title: Turnstile ${id} does not turn
type: problem
audience: public
confidence: unverified
symptoms: [jammed at the gate, does not let anybody through]
fixStatus: resolved
owner: tests
created: 2026-01-02
updated: 2026-01-02
verifyEvery: 180d
---

## Fix

1. Oil it.
`
  writeFileSync(join(folderOf(id), 'en.md'), text)
}

/** The server follows its content folder within seconds. */
async function untilFound(total: number) {
  const check = async () => {
    const response = await fetch(`${inject('site').url}/api/search?q=turnstile`)
    expect((await response.json()).total.value).toBe(total)
  }
  await vi.waitFor(check, { timeout: 15_000, interval: 200 })
}
