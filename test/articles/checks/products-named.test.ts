import { expect, test } from 'vitest'
import { productsNamed } from '#lib/articles/checks/products-named.ts'
import { type Texts, warningsOf } from './article-of.ts'

const products = [
  { name: 'Vendor Runtime', aliases: ['VRT'], versions: ['7.0'] },
  { name: 'Windows 10', aliases: ['Win10'], versions: [] },
]
const check = (texts: Texts) => warningsOf(productsNamed, texts, { products })
const of = (yaml: string) => ({ keys: `products:\n  - ${yaml}\n` })

test('a known product with a version, a system, or a system beside it passes', () => {
  expect(check(of('{ name: Vendor Runtime, versions: ["7.0"] }'))).toEqual([])
  expect(check(of('{ name: Vendor Runtime, os: [CMGE] }'))).toEqual([])
  expect(check(of('name: Vendor Runtime\n  - name: Windows 10'))).toEqual([])
})

test('neither version nor system', () => {
  expect(check(of('name: Vendor Runtime'))).toEqual([
    'zh:14: neither version nor system is named → add versions or os to a product, or name the system as a second one',
  ])
})

test('no product at all', () => {
  expect(check({})).toEqual([
    'zh:2: no product is named → add products with a name of products.yml, and versions or os',
  ])
  expect(check({ change: { 'type: problem': 'type: information' } })).toEqual([])
})

test('a name that products.yml does not have, with the one that is meant', () => {
  expect(check(of('name: Windows 10\n  - name: VRT\n  - name: Vendor Runtimes\n  - name: Other'))).toEqual([
    'zh:16: products.yml knows no “VRT” → write “Vendor Runtime”, or add it to products.yml',
    'zh:17: products.yml knows no “Vendor Runtimes” → write “Vendor Runtime”, or add it to products.yml',
    'zh:18: products.yml knows no “Other” → add it there, or name one of those',
  ])
})
