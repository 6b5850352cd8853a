import { expect, test } from 'vitest'
import { numberedSteps } from '#lib/articles/checks/numbered-steps.ts'
import { type Texts, warningsOf } from './article-of.ts'

const check = (texts: Texts) => warningsOf(numberedSteps, texts)

test('a numbered list passes, with code and blocks inside its steps and a sentence before it', () => {
  const body = `## 修复步骤

按顺序做。

1. 停止服务。

   \`\`\`bat
   net stop spooler
   \`\`\`

   :::expected
   已停止。
   :::

2. 重装。
   - 先备份
   - 再装
`
  expect(check({ body })).toEqual([])
})

test('prose and bullets are no steps', () => {
  const fault = 'zh:15: there are no numbered steps under “修复步骤” → number them 1. 2. 3., one action each'
  expect(check({ body: '## 修复步骤\n\n先停止服务，再重装。\n' })).toEqual([fault])
  expect(check({ body: '## 修复步骤\n\n- 停止服务\n- 重装\n' })).toEqual([fault])
})

test('a block that is not indented tears the list', () => {
  const body = '## 修复步骤\n\n1. 停止服务。\n\n```bat\nnet stop spooler\n```\n\n2. 重装。\n'
  expect(check({ body })).toEqual([
    'zh:19: this text tears the list of steps in two → indent it by three spaces so that it belongs to its step, or set a ### heading before the second list',
  ])
})

test('two ways under headings of their own pass', () => {
  const body = '## 修复步骤\n\n### 甲\n\n1. 停止\n\n### 乙\n\n1. 重装\n'
  expect(check({ body })).toEqual([])
})

test('a step begins with a sentence', () => {
  const body = '## 修复步骤\n\n1. 停止\n2.\n3. ```bat\n   net stop spooler\n   ```\n'
  expect(check({ body }).map((line) => line.replace(/ → .*/, ''))).toEqual([
    'zh:18: this step does not begin with a sentence',
    'zh:19: this step does not begin with a sentence',
  ])
})

test('a missing section is the business of another rule, and information needs no steps', () => {
  expect(check({ body: '## 症状\n' })).toEqual([])
  const information = { 'type: problem': 'type: information' }
  expect(check({ change: information, body: '## 修复步骤\n\n见别处\n' })).toEqual([])
})
