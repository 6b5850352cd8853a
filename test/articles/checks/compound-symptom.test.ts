import { expect, test } from 'vitest'
import { compoundSymptom } from '#lib/articles/checks/compound-symptom.ts'
import { type Texts, warningsOf } from './article-of.ts'

const products = [
  { name: 'Vendor Runtime', aliases: ['VRT', 'Vendor', '加密锁控制台'], versions: ['V0-H', '7.0'] },
  { name: 'Outlook', aliases: [], versions: [] },
]
const check = (symptom: string, texts: Texts = {}) =>
  warningsOf(
    compoundSymptom,
    { change: { '  - 打不开': `  - 起不来\n  - ${JSON.stringify(symptom)}` }, ...texts },
    { products },
  )

test.each([
  ['Vendor Runtime打不开', 'vendor runtime'],
  ['ＶＲＴ打不开', 'vrt'],
  ['加密锁控制台一片空白', '加密锁控制台'],
  ['升到V0-H以后打不开', 'v0-h'],
  ['outlook keeps asking', 'outlook'],
  ['装了6.20以后打不开', '6.20'],
  ['打不开（Build 2147）', 'build 2147'],
  ['Win10上打不开', 'win10'],
  ['Windows Server 2019打不开', 'windows server 2019'],
  ['麒麟系统打不开', '麒麟'],
])('“%s” names its environment', (symptom, word) => {
  expect(check(symptom)).toEqual([
    `zh:9: “${word}” is environment, not symptom → say what is wrong without it (products and Environment name it); a message from the screen may stay in quotation marks`,
  ])
})

test.each([
  '打不开',
  'VRT.exe不见了',
  'C:\\VRT\\bin里没有文件',
  'the sVRTx light is on',
  '提示“Vendor Runtime 6.20 is not running”',
  "it says 'Windows 10 is required'",
  '报0x80070005',
  '退信里写着550 5.7.64',
  '只剩1.5 GB',
  '慢了2.5倍',
  'windows一闪就没了',
])('“%s” does not', (symptom) => {
  expect(check(symptom)).toEqual([])
})

test('the products of the article itself count, with their systems', () => {
  const keys = 'products: [{ name: 甲软件, os: [某某OS] }]\n'
  expect(check('甲软件打不开', { keys })).toHaveLength(1)
  expect(check('某某OS上打不开', { keys })).toHaveLength(1)
})

test('each language is looked at', () => {
  const second = { change: { 'It does not open': 'Outlook does not open' }, body: '' }
  expect(warningsOf(compoundSymptom, { second }, { products })).toEqual([
    expect.stringMatching(/^en:4: “outlook”/),
  ])
})
