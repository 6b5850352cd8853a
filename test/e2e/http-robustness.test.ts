/** Texts nobody expects. */
import { describe, expect, it } from 'vitest'
import { kb0001 } from './reader.ts'
import { ask, post } from './requests.ts'

const oddTexts = {
  nothing: '',
  blanks: ' \t\u3000 ',
  punctuation: '!?.,;:，。；：、…—',
  quotationMark: '"',
  twoQuotationMarks: '""',
  unclosedPhrase: '"CodeMeter',
  leadingMinus: '-x',
  onlyMinus: '-',
  operators: 'a AND b OR NOT c +d -e (f) [g] {h} ^2 ~3 field:*',
  wildcards: '*?%_',
  emoji: '🤷🏽‍♀️🔥',
  nul: 'Code\0Meter',
  onlyNul: '\0',
  controls: '\u0001\u001b[31m\u007f',
  fullWidth: 'ＣｏｄｅＭｅｔｅｒ．ｅｘｅ',
  sql: "'); DROP TABLE articles;--",
  backslash: '\\',
  backslashes: '\\\\\\\\"\\',
  regularExpression: '((a+)+)+$',
  rightToLeft: 'שירות הרישוי לא עולה مرحبا',
  overrides: '\u202eexe.reteMedoC\u202c\u200b\ufeff',
  combining: `e${'\u0301'.repeat(150)}`,
  template: '{{7*7}}<%= 7*7 %>#{7*7}',
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  path: '../../../../etc/passwd',
  percent: '%ff%00%',
  prototype: '__proto__ constructor toString',
  newlines: '\r\n\r\nSet-Cookie: a=b',
}

const longTexts = {
  quotationMarks: '"'.repeat(10_000),
  brackets: '('.repeat(10_000),
  oneLetter: 'a'.repeat(200_000),
  chinese: '证书服务起不来'.repeat(8_000),
  combining: `e${'\u0301'.repeat(50_000)}`,
  digits: 'a1'.repeat(50_000),
  slashes: '\\/'.repeat(50_000),
  blanks: ' '.repeat(200_000),
  hashes: `${kb0001.hashes[0][0]} `.repeat(2000),
}

describe('odd texts', () => {
  it.each(Object.entries(oddTexts))('%s is answered everywhere', async (_, text) => {
    const q = encodeURIComponent(text)
    const get = await ask(`/api/search?q=${q}`)
    expect(get.status).toBe(200)
    expect(get.json().query).toBe(text)
    const posted = await post('/api/search', JSON.stringify({ text }))
    expect(posted.json().hits).toEqual(get.json().hits)
    for (const lang of ['zh', 'en']) {
      const page = await ask(`/${lang}?q=${q}`)
      expect(page.status).toBe(200)
      expect(page.text).not.toContain('<script>alert(1)')
      const form = await ask(`/${lang}/search`, { method: 'POST', body: `q=${q}` })
      expect([form.status, form.headers['set-cookie']]).toEqual([303, undefined])
      expect((await ask(String(form.headers.location))).status).toBe(200)
    }
  })

  it('full width letters find what narrow ones find', async () => {
    const { hits } = (await ask(`/api/search?q=${encodeURIComponent(oddTexts.fullWidth)}`)).json()
    expect(hits[0].id).toBe('KB0001')
  })

  it.each(Object.entries(longTexts))('%s by the thousand are answered within seconds', async (_, text) => {
    const started = performance.now()
    const answer = await post('/api/search', JSON.stringify({ text }))
    expect(answer.status).toBe(200)
    const form = await ask('/en/search', { method: 'POST', body: `q=${encodeURIComponent(text)}` })
    expect(form.status).toBe(303)
    expect((await ask(String(form.headers.location))).status).toBe(200)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  it.each(['\\ud800', '\\udc00x', 'x\\ud83d', '\\u0000'])(
    'half a character in JSON (%s) is answered',
    async (escaped) => {
      const answer = await post('/api/search', `{"text":"CodeMeter.exe ${escaped}"}`)
      expect(answer.status).toBe(200)
      expect(answer.json().hits[0].id).toBe('KB0001')
    },
  )

  it.each(['%ff', '%c3%28', '%ed%a0%80', '%', '%zz', '%u0041'])(
    'broken encoding in a query (%s) is answered',
    async (q) => {
      expect((await ask(`/api/search?q=${q}`)).status).toBe(200)
      expect((await ask(`/zh?q=${q}`)).status).toBe(200)
      expect((await ask(`/?q=${q}`)).status).toBe(307)
      expect((await ask('/zh/search', { method: 'POST', body: `q=${q}` })).status).toBe(303)
    },
  )
})
