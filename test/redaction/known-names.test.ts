import { describe, expect, test } from 'vitest'
import { findSensitive } from '#lib/redaction/find.ts'
import { knownNameRules } from '#lib/redaction/known-names.ts'

const more = knownNameRules({
  staff: ['Quillon Marrow'],
  customers: ['云岫船务', 'ACME'],
  hosts: ['zx-dc01'],
})
const found = (text: string) =>
  findSensitive(text, more).map(({ kind, start, end }) => [kind, text.slice(start, end)])

describe('names that the team lists', () => {
  test.each([
    ['由Quillon Marrow处理', [['person', 'Quillon Marrow']]],
    ['云岫船务的服务器', [['company', '云岫船务']]],
    [
      'on ZX-DC01 and zx-dc01',
      [
        ['host', 'ZX-DC01'],
        ['host', 'zx-dc01'],
      ],
    ],
    ['ＡＣＭＥ公司', [['company', 'ＡＣＭＥ']]],
  ])('are found in “%s”', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('a Latin name within a longer word is another word', () => {
    expect(found('acmes zx-dc012')).toEqual([])
  })

  test('no list, no rule', () => {
    expect(knownNameRules({ staff: [], customers: [' '], hosts: [] })).toEqual([])
  })
})
