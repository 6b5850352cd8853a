import { describe, expect, test } from 'vitest'
import { shelf } from './shelf.ts'

describe('order', () => {
  test('a listed signature stands above any number of words', async () => {
    const { search } = await shelf([
      { id: 'KB0001', title: 'Printer spooler crash crash crash driver', lang: 'en' },
      {
        id: 'KB0002',
        title: 'Something else',
        lang: 'en',
        signatures: [{ kind: 'file', value: 'spoolsv.exe' }],
      },
    ])
    expect(
      (await search('public', 'printer spooler crash driver spoolsv.exe')).map(({ articleId, tier }) => [
        articleId,
        tier,
      ]),
    ).toEqual([
      ['KB0002', 'signature'],
      ['KB0001', 'some-terms'],
    ])
  })

  test('a file name that stands in many texts tells nothing by itself', async () => {
    const many = Array.from({ length: 6 }, (_, i) => ({
      id: `KB010${i}`,
      title: `Log ${i}`,
      body: 'svchost.exe ran.',
      lang: 'en' as const,
    }))
    const { search } = await shelf(many)
    expect((await search('public', 'svchost.exe')).every(({ tier }) => tier !== 'signature')).toBe(true)
  })

  test('of a short query, hits with all words stand above hits with some', async () => {
    const { search } = await shelf([
      { id: 'KB0001', title: '证书 证书 证书 证书', symptoms: ['证书'] },
      { id: 'KB0002', title: '别的', body: '证书在这里，服务在那里。' },
    ])
    expect((await search('public', '证书 服务')).map(({ articleId, tier }) => [articleId, tier])).toEqual([
      ['KB0002', 'all-terms'],
      ['KB0001', 'some-terms'],
    ])
  })

  test('equal evidence goes to the verified article, then the newer, then the lower id', async () => {
    const { ids } = await shelf([
      { id: 'KB0003', title: '蓝屏', updated: '2026-01-01' },
      { id: 'KB0002', title: '蓝屏', updated: '2026-01-01' },
      { id: 'KB0004', title: '蓝屏', updated: '2026-02-01' },
      { id: 'KB0005', title: '蓝屏', confidence: 'verified', updated: '2025-01-01' },
    ])
    expect(await ids('public', '蓝屏')).toEqual(['KB0005', 'KB0004', 'KB0002', 'KB0003'])
  })

  test('an archived article is found by filter only', async () => {
    const { search, ids } = await shelf([{ id: 'KB0001', title: '蓝屏', confidence: 'archived' }])
    expect(await ids('public', '蓝屏')).toEqual([])
    expect(await search('public', '蓝屏', { filters: { confidence: ['archived'] } })).toHaveLength(1)
  })

  test('one shared character makes no hit', async () => {
    const { ids } = await shelf([{ id: 'KB0001', title: '印章服务' }])
    expect(await ids('public', '打印')).toEqual([])
  })

  test('a piece of an identifier makes no hit while the whole is known', async () => {
    const { ids } = await shelf([
      { id: 'KB0001', title: 'Get-FileHash', lang: 'en' },
      { id: 'KB0002', title: 'Get-Process file', lang: 'en' },
    ])
    expect(await ids('public', 'Get-FileHash')).toEqual(['KB0001'])
  })

  test('an identifier that nobody knows is found by its pieces', async () => {
    const { ids } = await shelf([{ id: 'KB0001', title: 'CodeMeter service', lang: 'en' }])
    expect(await ids('public', 'codemeter_service')).toEqual(['KB0001'])
  })
})

describe('audiences', () => {
  const open = [
    { id: 'KB0001', title: 'Spooler stops', lang: 'en' as const, body: 'The spooler stops after a while.' },
    {
      id: 'KB0002',
      title: 'Queue stuck',
      lang: 'en' as const,
      body: 'Jobs wait in the queue; the spooler runs.',
    },
  ]

  test('text beyond the audience changes neither order nor score', async () => {
    const alone = await shelf(open)
    const among = await shelf([
      ...open,
      ...Array.from({ length: 20 }, (_, i) => ({
        id: `KB01${String(i).padStart(2, '0')}`,
        title: `Spooler spooler ${i}`,
        lang: 'en' as const,
        audience: 'internal' as const,
      })),
    ])
    const seen = async (library: typeof alone) =>
      (await library.search('public', 'spooler stuck')).map(({ articleId, score }) => [articleId, score])
    expect(await seen(among)).toEqual(await seen(alone))
  })

  test('an internal block is searched by those who may read it and by nobody else', async () => {
    const { ids } = await shelf([
      { id: 'KB0001', title: 'Spooler', lang: 'en', body: 'Text.\n\n:::internal\nxylophone\n:::\n' },
    ])
    expect(await ids('internal', 'xylophone')).toEqual(['KB0001'])
    expect(await ids('customer', 'xylophone')).toEqual([])
    expect(await ids('public', 'xylophone')).toEqual([])
  })
})
