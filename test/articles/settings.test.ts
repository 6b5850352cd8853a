import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseSettings } from '#lib/articles/settings.ts'

test('stands on defaults where there are no files', () => {
  expect(parseSettings({})).toMatchObject({
    site: {
      name: { zh: '案例簿', en: 'Casebook' },
      internalMarking: { zh: '【内部资料】', en: '[Internal]' },
      casePatterns: [],
    },
    products: [],
    problems: [],
  })
})

test('reads the files that come with the project', () => {
  const file = (name: string) => readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8')
  const settings = parseSettings({ 'site.yml': file('site.yml'), 'products.yml': file('products.yml') })
  expect(settings.problems).toEqual([])
  expect(settings.products.map(({ name }) => name)).toContain('CodeMeter Runtime')
})

test('finds every case number of a text by the patterns of the site', () => {
  const { site } = parseSettings({ 'site.yml': "casePatterns: ['CAS-\\d{5}-[A-Z0-9]{6}', 'CMIT:\\d{7}']" })
  const text = 'CAS-03282-J6Y6M6, CAS-03283-J6Y6M6, CMIT:0001866'
  expect(site.casePatterns.flatMap((pattern) => text.match(pattern))).toHaveLength(3)
})

test('keeps the versions of a product in their order', () => {
  const { products } = parseSettings({ 'products.yml': '- name: CMGE\n  versions: [V2020-L, V0-H]' })
  expect(products).toEqual([{ name: 'CMGE', versions: ['V2020-L', 'V0-H'], aliases: [] }])
})

test('keeps synonyms in their groups', () => {
  const { synonyms, problems } = parseSettings({ 'synonyms.yml': '- [蓝屏, bsod]\n- [打印机, printer]' })
  expect([synonyms, problems]).toEqual([
    [
      ['蓝屏', 'bsod'],
      ['打印机', 'printer'],
    ],
    [],
  ])
})

describe('names file and line for', () => {
  test.each([
    ['an unknown key', 'site.yml', 'icp: x\nnmae:\n  zh: a\n', 2],
    ['an unknown key deep inside', 'site.yml', 'icp: x\ncontact:\n  mail: a@example.com\n  fax: 1\n', 4],
    ['a text for one language only', 'site.yml', 'icp: x\nname:\n  zh: a\n', 2],
    ['a pattern that is none', 'site.yml', 'casePatterns:\n  - "CAS-\\\\d"\n  - "(("\n', 3],
    ['a mail address that is none', 'site.yml', 'contact:\n  mail: nobody\n', 2],
    ['a list instead of keys', 'site.yml', '- a\n', 1],
    ['a key given twice', 'site.yml', 'icp: a\nicp: b\n', 2],
    ['broken YAML', 'site.yml', 'icp: "a\n', 2],
    ['a product without a name', 'products.yml', '- name: a\n- vendor: b\n', 2],
    ['a version that is a number', 'products.yml', '- name: a\n- name: b\n  versions:\n    - 5.0\n', 4],
    ['an unknown key of a product', 'products.yml', '- name: a\n- name: b\n  alias: c\n', 3],
    ['keys instead of a list', 'products.yml', 'name: a\n', 1],
    ['a synonym of nothing', 'synonyms.yml', '- [a, b]\n- [c]\n', 2],
  ] as const)('%s', (_name, file, text, line) => {
    const { problems } = parseSettings({ [file]: text })
    expect(problems).toMatchObject([{ path: file, line, rule: 'settings', severity: 'error' }])
  })
})

test('does without a bad file and keeps the good one', () => {
  const settings = parseSettings({ 'site.yml': 'nmae: x', 'products.yml': '- name: a' })
  expect(settings.site.name.en).toBe('Casebook')
  expect(settings.products.map(({ name }) => name)).toEqual(['a'])
})

test('does without a file whose aliases unfold into millions', () => {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg'])
    lines.push(`${name}: &${name} [${Array(10).fill(`*${of}`).join(', ')}]`)
  const { problems, site } = parseSettings({ 'site.yml': lines.join('\n') })
  expect(problems).toMatchObject([{ path: 'site.yml', message: expect.stringContaining('alias') }])
  expect(site.name.en).toBe('Casebook')
})
