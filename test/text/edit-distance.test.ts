import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, slipsAllowed } from '#lib/text/edit-distance.ts'

/** The definition, taken literally: slow and plainly right. */
function slips(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)]
  const swapped = a.length > 1 && b.length > 1 && a.slice(-2) === `${b.at(-1)}${b.at(-2)}`
  return Math.min(
    slips(x, b) + 1,
    slips(a, y) + 1,
    slips(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? slips(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  )
}

test.each([
  ['printer', 'printer', 0],
  ['printr', 'printer', 1],
  ['pritner', 'printer', 1],
  ['prinnter', 'printer', 1],
  ['prjnter', 'printer', 1],
  ['printre', 'printer', 1],
  ['pirnetr', 'printer', 2],
])('counts the slips between %s and %s', (a, b, expected) => {
  expect(editDistance(a, b, 2)).toBe(expected)
})

test('counts like the definition, up to its limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(slips(a, b), limit + 1))
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['four letters', 'disk', 0],
  ['five letters', 'sound', 1],
  ['eight letters', 'printers', 1],
  ['nine letters', 'certutils', 2],
  ['a word with a digit', 'printer1', 0],
  ['an identifier', 'codemeter.exe', 0],
  ['a code', '0x80070005', 0],
  ['Chinese', '打印机打印机', 0],
])('forgives the slips that are likely in %s', (_name, word, expected) => {
  expect(slipsAllowed(word)).toBe(expected)
})
