import { expect, test } from 'vitest'
import { verifiedWithGrounds } from '#lib/articles/checks/verified-with-grounds.ts'
import { type Texts, warningsOf } from './article-of.ts'

const verified = { 'confidence: unverified': 'confidence: verified' }
const check = (texts: Texts) => warningsOf(verifiedWithGrounds, { change: verified, ...texts })
const body = `## 修复步骤\n\n1. ${'停止服务再卸载重装'.repeat(5)}\n`
const fix =
  'write verifiedOn with the day somebody saw it work and how it is done, or set confidence: unverified'

test('verified on a day, with a fix, passes; so does whatever is not called verified', () => {
  expect(check({ keys: 'verifiedOn: 2026-01-01\n', body })).toEqual([])
  expect(check({ change: {} })).toEqual([])
})

test('nobody saw it', () => {
  expect(check({ body })).toEqual([`zh:6: verified, and nobody says since when → ${fix}`])
})

test('too short to be wrong', () => {
  expect(check({ keys: 'verifiedOn: 2026-01-01\n', body: '## 修复步骤\n\n1. 重启。\n' })).toEqual([
    `zh:6: verified, and the fix has less than 40 characters → ${fix}`,
  ])
})

test('information has no fix to be tested', () => {
  const change = { ...verified, 'type: problem': 'type: information' }
  expect(check({ change, keys: 'verifiedOn: 2026-01-01\n' })).toEqual([])
})
