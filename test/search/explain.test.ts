import { describe, expect, test } from 'vitest'
import { scopeOfAudience } from '#lib/access/policy.ts'
import { projectArticle } from '#lib/articles/projection.ts'
import { reasonsOf, snippetOf } from '#lib/search/explain.ts'
import { planQuery } from '#lib/search/planner.ts'
import { article, type ShortArticle, shelf } from './shelf.ts'

const codemeter: ShortArticle = {
  id: 'KB0001',
  title: '重启后CodeMeter服务停止',
  symptoms: ['证书列表是空的'],
  aliases: ['加密狗没反应'],
  signatures: [{ kind: 'file', value: 'CodeMeter.exe' }],
  body: `${'前面的话。'.repeat(60)}这里说到许可服务器连接超时，后面还有话。${'后面的话。'.repeat(60)}\n\n<img onerror=x> 标签`,
}

async function explain(text: string, short = codemeter) {
  const scope = scopeOfAudience('public')
  const { resident, search } = await shelf([short])
  const plan = planQuery(text, resident.vocabulary(scope))
  const [hit] = await search('public', text)
  const view = projectArticle(article(short), 'zh', scope, () => undefined)
  if (hit === undefined || view === undefined) throw new Error('nothing was found')
  return { reasons: reasonsOf(plan, hit), snippet: snippetOf(view, hit) }
}

describe('reasons', () => {
  test.each([
    ['CodeMeter.exe', { kind: 'file', value: 'CodeMeter.exe', field: 'signatures' }],
    ['重启', { kind: 'word', value: '重启', field: 'title' }],
    ['证书列表', { kind: 'word', value: '证书列表', field: 'symptoms' }],
    ['加密狗', { kind: 'alias', value: '加密狗', field: 'aliases' }],
    ['codmeter', { kind: 'typo', value: 'codemeter', field: 'title' }],
    ['codem', { kind: 'prefix', value: 'codemeter', field: 'title' }],
  ])('%s is explained by what matched and where', async (text, reason) => {
    expect((await explain(text)).reasons[0]).toEqual(reason)
  })

  test('nothing that did not match is named', async () => {
    expect((await explain('重启 投影仪')).reasons.map(({ value }) => value)).toEqual(['重启'])
  })
})

describe('snippets', () => {
  test('the passage with the match is shown, marked, and short', async () => {
    const { snippet } = await explain('许可服务器')
    const text = snippet.map((segment) => segment.text).join('')
    expect(snippet.filter(({ hit }) => hit).map((segment) => segment.text)).toEqual(['许可服务器'])
    expect(text.length).toBeLessThan(170)
    expect(text).toMatch(/^….*…$/)
  })

  test('markup in a text stays text', async () => {
    const { snippet } = await explain('标签')
    expect(snippet.every(({ text }) => typeof text === 'string')).toBe(true)
  })

  test('full-width and Traditional text is marked where it stands', async () => {
    const { snippet } = await explain('证书', { id: 'KB0002', title: 'ＡＢＣ', symptoms: ['許可證書①失效'] })
    expect(snippet.filter(({ hit }) => hit).map((segment) => segment.text)).toEqual(['證書'])
  })
})
