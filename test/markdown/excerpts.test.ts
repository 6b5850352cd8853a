import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkOf, firstStepOf, piecesOf } from '#lib/markdown/excerpts.ts'
import { parseMarkdown } from '#lib/markdown/parse.ts'
import { sectionsOf } from '#lib/markdown/sections.ts'

test('cuts a body into pieces, check and first step as its golden file says', async () => {
  const body = readFileSync(new URL('../fixtures/markdown/article-body.md', import.meta.url), 'utf8')
  const tree = parseMarkdown(body)
  const excerpts = { firstStep: firstStepOf(tree), check: checkOf(tree), pieces: piecesOf(tree) }
  await expect(`${JSON.stringify(excerpts, null, 2)}\n`).toMatchFileSnapshot(
    '../fixtures/markdown/article-body.json',
  )
})

describe('the first step', () => {
  const firstStep = (fix: string, heading = '修复步骤') =>
    firstStepOf(parseMarkdown(`## ${heading}\n\n${fix}`))

  test('is the sentence of the first number, without its notes', () => {
    expect(firstStep('1. 停止\n   服务。\n\n   :::expected\n   停了。\n   :::\n2. 启动。')).toBe(
      '停止 服务。',
    )
  })

  test('is found under the English heading too', () => {
    expect(firstStep('1. Stop the service.', 'Fix')).toBe('Stop the service.')
  })

  test('is not what stands before it: a risk, a tag or a comment', () => {
    expect(firstStep('1. :::risk{level=admin}\n   小心\n   :::\n\n   停止<b>服务</b>。')).toBe('停止服务。')
    expect(firstStep('1. <!-- x -->\n\n   停止服务。')).toBe('停止服务。')
  })

  test('does not exist without a numbered list', () => {
    expect(firstStep('- 停止服务。')).toBeUndefined()
    expect(firstStepOf(parseMarkdown('1. 停止服务。'))).toBeUndefined()
  })
})

describe('the check', () => {
  const check = (text: string) =>
    checkOf(parseMarkdown(`## Check\n\n${text}\n\n## Fix\n\n\`\`\`\nno\n\`\`\``))

  test('is the first line of the first command', () => {
    expect(check('Run this.\n\n```powershell\n\n  Get-FileHash a.exe\nb\n```')).toEqual({
      text: 'Get-FileHash a.exe',
      command: true,
    })
  })

  test('is found inside a list', () => {
    expect(check('- run\n\n  ```\n  sc query\n  ```')).toEqual({ text: 'sc query', command: true })
  })

  test('is the first sentence where there is no command', () => {
    expect(check('Look at\nthe lamp.\n\nThen wait.')).toEqual({ text: 'Look at the lamp.', command: false })
  })

  test('is the first item of a list', () => {
    expect(check('- red lamp\n- green lamp')).toEqual({ text: 'red lamp', command: false })
  })

  test('does not exist without the section', () => {
    expect(checkOf(parseMarkdown('text'))).toBeUndefined()
  })
})

describe('sections', () => {
  test('begin at headings of the second level, in either language', () => {
    const tree = parseMarkdown('a\n\n## 根本原因\n\nb\n\n### c\n\n## Fix \n\nd\n\n## Other\n\ne')
    expect(sectionsOf(tree).map(({ kind, content }) => [kind, content.length])).toEqual([
      [undefined, 1],
      ['cause', 2],
      ['fix', 1],
      [undefined, 1],
    ])
  })
})
