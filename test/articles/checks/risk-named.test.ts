import { expect, test } from 'vitest'
import { riskNamed } from '#lib/articles/checks/risk-named.ts'
import { type Texts, warningsOf } from './article-of.ts'

const check = (texts: Texts) => warningsOf(riskNamed, texts)

const step = (more: string, command = 'Restart-Service Spooler') =>
  `## 修复步骤\n\n1. 看日志。\n\n2. 做。\n\n   \`\`\`powershell\n   ${command}\n   \`\`\`\n${more}`
const risk = (level: string) => `\n   :::risk{level=${level}}\n   会断开，再启动即可。\n   :::\n`

test('a step that changes something and says its risk passes', () => {
  for (const level of ['reversible', 'destructive', 'admin'])
    expect(check({ body: step(risk(level)) })).toEqual([])
})

test('without a risk the line of the block is named, with the command', () => {
  expect(check({ body: step('') })).toEqual([
    'zh:21: “Restart-Service” changes something, and the step names no risk → add :::risk{level=reversible} (or destructive, admin) to the step: what it affects, and the way back',
  ])
})

test('a step that changes something does not call itself read-only', () => {
  expect(check({ body: step(risk('read-only')) })).toEqual([
    expect.stringMatching(/^zh:21: “Restart-Service” changes something, and the step calls itself read-only/),
  ])
})

test('the risk of another step is not enough', () => {
  const body = step('').replace('1. 看日志。', `1. 看日志。\n${risk('admin')}`)
  expect(check({ body })).toHaveLength(1)
})

test('a command that only reads needs none, and output is no command', () => {
  expect(check({ body: step('', 'Get-Service Spooler') })).toEqual([])
  expect(check({ body: step('').replace('powershell', 'text') })).toEqual([])
})
