import { describe, expect, test } from 'vitest'
import { scopeOfAudience } from '#lib/access/policy.ts'
import { type Audience, audiences } from '#lib/access/roles.ts'
import { isVisible, type Lookup, projectArticle } from '#lib/articles/projection.ts'
import type { Language } from '#lib/articles/schema.ts'
import { article, primaryFile, secondFile } from '../fixtures/article-files.ts'

/** KB0002 is for everybody, KB0003 for customers, KB0004 for staff, KB0005 a draft; others do not exist. */
const surroundings: ReturnType<Lookup>[] = [
  { audience: 'public', confidence: 'verified' },
  { audience: 'customer', confidence: 'verified' },
  { audience: 'internal', confidence: 'verified' },
  { audience: 'public', confidence: 'draft' },
]
const lookup: Lookup = (id) => surroundings[Number(id.slice(2)) - 2]

const body = [
  '看[二](KB0002)、[三](KB0003)、[四](KB0004)、[五](KB0005)、[六](KB0006)。',
  '<!-- 作者的话 -->',
  '![好](good.png)',
  ':::internal\n内部QZX-SECRET[三](KB0003)![坏](bad.png)\n:::',
  '## 确认方法\n\n```\nsc query\n```',
  '## 修复步骤\n\n1. 停止服务。',
].join('\n\n')

const keys = {
  cases: '[CAS-03282-J6Y6M6]',
  related: '[KB0002, KB0003, KB0004, KB0005, KB0006]',
  supersededBy: 'KB0003',
  searchTests: '{must: [服务老是停]}',
}

function project(audience: Audience, more: Record<string, string> = {}, lang?: Language) {
  const files = { zh: primaryFile({ ...keys, ...more }, body), en: secondFile({}, 'English') }
  const images = ['bad.png', 'good.png', 'uncited.png']
  return projectArticle(article(files, { images }), lang, scopeOfAudience(audience), lookup)
}

describe('names field by field what leaves', () => {
  test('and nothing else', () => {
    expect(Object.keys(project('internal') ?? {}).sort()).toEqual(
      [
        ...[
          'aliases',
          'audience',
          'body',
          'cases',
          'check',
          'confidence',
          'created',
          'firstStep',
          'fixStatus',
        ],
        ...[
          'fixedIn',
          'governance',
          'id',
          'images',
          'lang',
          'languages',
          'outdated',
          'owner',
          'pieces',
          'products',
        ],
        ...[
          'related',
          'signatures',
          'slug',
          'source',
          'sources',
          'supersededBy',
          'symptoms',
          'title',
          'type',
        ],
        ...['updated', 'verifiedOn', 'verifyEvery', 'withdrawn'],
      ].sort(),
    )
  })

  test.each(['public', 'customer'] as const)('and nothing internal for %s', (audience) => {
    const view = project(audience)
    expect(view?.cases).toEqual([])
    expect(view?.owner).toBeUndefined()
    expect(JSON.stringify(view)).not.toMatch(
      /QZX-SECRET|内部|作者的话|CAS-03282|licensing-support|bad\.png|老是停|KB0004|KB0005|KB0006/,
    )
  })

  test('and to staff what is internal, but not what tests the search', () => {
    const view = project('internal')
    expect(view?.cases).toEqual(['CAS-03282-J6Y6M6'])
    expect(view?.owner).toBe('licensing-support')
    expect(view?.body).toContain('内部QZX-SECRET')
    expect(JSON.stringify(view)).not.toContain('老是停')
  })
})

describe('leads only where the reader may go', () => {
  test.each<[Audience, string[], string | undefined]>([
    ['public', ['KB0002'], undefined],
    ['customer', ['KB0002', 'KB0003'], 'KB0003'],
    ['internal', ['KB0002', 'KB0003', 'KB0004'], 'KB0003'],
  ])('for %s', (audience, ids, supersededBy) => {
    const view = project(audience)
    expect(view?.related).toEqual(ids)
    expect(view?.supersededBy).toBe(supersededBy)
    expect([...new Set(view?.body.match(/KB000\d/g))]).toEqual(ids)
  })

  test('from a withdrawn article too', () => {
    const withdrawn = '{on: 2026-11-23, reason: 有误, replacement: KB0003}'
    expect(project('public', { withdrawn })?.withdrawn).toEqual({ on: '2026-11-23', reason: '有误' })
    expect(project('customer', { withdrawn })?.withdrawn?.replacement).toBe('KB0003')
  })
})

test('shows the images that its own text cites, no others', () => {
  expect(project('public')?.images).toEqual(['good.png'])
  expect(project('internal')?.images).toEqual(['good.png', 'bad.png'])
})

test('a withdrawn article has no text', () => {
  const view = project('internal', { withdrawn: '{on: 2026-11-23, reason: 有误}' })
  expect(view).toMatchObject({ body: '', pieces: [], firstStep: undefined, check: undefined, images: [] })
})

describe('an article exists', () => {
  const table: [Audience, Audience[]][] = [
    ['public', ['public', 'customer', 'internal']],
    ['customer', ['customer', 'internal']],
    ['internal', ['internal']],
  ]

  test.each(table)('for %s: for the scopes %j and no others', (audience, scopes) => {
    const seenBy = audiences.filter((scope) => project(scope, { audience }) !== undefined)
    expect(seenBy).toEqual(scopes)
  })

  test('as a draft for nobody', () => {
    for (const scope of audiences) expect(project(scope, { confidence: 'draft' })).toBeUndefined()
  })

  test('when archived, like any other', () => {
    expect(project('public', { confidence: 'archived' })).toBeDefined()
  })

  test('not at all where the library knows none', () => {
    expect(isVisible(undefined, scopeOfAudience('internal'))).toBe(false)
  })
})

describe('the reader’s language', () => {
  test('comes first, and the primary twin’s where the reader wants none', () => {
    expect(project('public', {}, 'en')).toMatchObject({ lang: 'en', languages: ['en', 'zh'] })
    expect(project('public')).toMatchObject({ lang: 'zh', languages: ['zh', 'en'] })
  })

  test('gives way to the other where it does not exist', () => {
    const only = article({ zh: primaryFile() })
    expect(projectArticle(only, 'en', scopeOfAudience('public'), lookup)).toMatchObject({
      lang: 'zh',
      languages: ['zh'],
    })
  })

  test('is outdated unless it was made from the primary twin as it is now', () => {
    const zh = primaryFile()
    const hash = article({ zh }).twins.zh?.hash ?? ''
    const outdated = (translatedFrom: Record<string, string>) =>
      projectArticle(article({ zh, en: secondFile(translatedFrom) }), 'en', scopeOfAudience('public'), lookup)
        ?.outdated
    expect(outdated({ translatedFrom: `"${hash}"` })).toBe(false)
    expect(outdated({ translatedFrom: '0123456789ab' })).toBe(true)
    expect(outdated({})).toBe(true)
  })
})

test('takes the check and the first step from the text that is shown', () => {
  expect(project('public')).toMatchObject({
    check: { text: 'sc query', command: true },
    firstStep: '停止服务。',
  })
})
