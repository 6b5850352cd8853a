import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { scopeOfAudience } from '#lib/access/policy.ts'
import { reasonsOf } from '#lib/search/explain.ts'
import { planQuery } from '#lib/search/planner.ts'
import { Synonyms } from '#lib/search/synonyms.ts'
import { fold } from '#lib/text/normalize.ts'
import { tokenize } from '#lib/text/tokenize.ts'
import { shelf } from './shelf.ts'

const synonyms = new Synonyms([
  ['加密狗', '软件狗', 'dongle'],
  ['蓝屏', 'BSOD', 'blue screen'],
  ['起不来', '无法启动'],
])
const membersIn = (text: string) => synonyms.matchesIn(text).map(({ start, end }) => text.slice(start, end))

describe('finding members in a text', () => {
  test('a Chinese member is found anywhere in a sentence', () => {
    expect(membersIn('电脑的加密狗昨天起不来了')).toEqual(['加密狗', '起不来'])
  })

  test('a Latin member is a word of its own, whatever its case', () => {
    expect(membersIn('Blue Screen since bsod')).toEqual(['Blue Screen', 'bsod'])
    expect(membersIn('dongles adongle')).toEqual([])
    expect(membersIn('插上dongle没用')).toEqual(['dongle'])
  })

  test('a member that stands twice counts once', () => {
    expect(membersIn('dongle dongle')).toEqual(['dongle'])
  })
})

describe('searching', () => {
  const search = async (text: string) => {
    const { search: find, resident } = await shelf([
      { id: 'KB0001', title: 'Dongle not recognised', lang: 'en' },
      { id: 'KB0002', title: '开机蓝屏' },
      { id: 'KB0003', title: 'Monitor stays dark', lang: 'en' },
    ])
    const plan = planQuery(text, resident.vocabulary(scopeOfAudience('public')), { synonyms })
    const hits = await find('public', text, { synonyms })
    return hits.map((hit) => ({ id: hit.articleId, tier: hit.tier, reasons: reasonsOf(plan, hit) }))
  }

  test('the other language finds the article, and the reason says by which word', async () => {
    expect(await search('软件狗')).toEqual([
      { id: 'KB0001', tier: 'all-terms', reasons: [{ kind: 'synonym', value: 'dongle', field: 'title' }] },
    ])
    expect((await search('blue screen'))[0]).toMatchObject({ id: 'KB0002', tier: 'all-terms' })
  })

  test('half of a wording of two words is none', async () => {
    expect(await search('蓝屏')).toMatchObject([{ id: 'KB0002' }])
  })

  test('the word itself counts more than its synonym', async () => {
    const { ids } = await shelf([
      { id: 'KB0001', title: '软件狗' },
      { id: 'KB0002', title: '加密狗' },
    ])
    const { search: find } = await shelf([
      { id: 'KB0001', title: '软件狗' },
      { id: 'KB0002', title: '加密狗' },
    ])
    expect(await ids('public', '加密狗')).toEqual(['KB0002'])
    expect((await find('public', '加密狗', { synonyms })).map(({ articleId }) => articleId)).toEqual([
      'KB0002',
      'KB0001',
    ])
  })

  test('a wording that only articles beyond the audience hold is not used', async () => {
    const { resident } = await shelf([{ id: 'KB0001', title: 'dongle', lang: 'en', audience: 'internal' }])
    const said = (audience: 'public' | 'internal') =>
      planQuery('加密狗', resident.vocabulary(scopeOfAudience(audience)), { synonyms }).terms.flatMap(
        ({ says }) => says ?? [],
      )
    expect(said('public')).toEqual([])
    expect(said('internal')).toEqual(['dongle'])
  })
})

describe('synonyms.yml', () => {
  const groups: string[][] = parse(readFileSync('content/synonyms.yml', 'utf8'))

  test('no member of a group follows from another by case, width, script or word ending', () => {
    for (const group of groups) {
      const forms = group.map((member) =>
        tokenize(fold(member))
          .filter(({ part, kind }) => !part && kind !== 'surface')
          .map(({ term }) => term)
          .join(' '),
      )
      expect(new Set(forms).size, group.join(', ')).toBe(group.length)
    }
  })

  test('every group joins two languages, or a caller’s word with the trade’s', () => {
    expect(groups.length).toBeGreaterThan(60)
    for (const group of groups) expect(group.length).toBeGreaterThan(1)
  })
})
