import { expect, test } from 'vitest'
import { copyableCommands } from '#lib/articles/checks/copyable-commands.ts'
import { type Texts, warningsOf } from './article-of.ts'

const check = (texts: Texts) => warningsOf(copyableCommands, texts)
const block = (code: string, lang = 'powershell', heading = '确认方法') =>
  `## ${heading}\n\n\`\`\`${lang}\n${code}\n\`\`\`\n`

test.each([
  ['PS C:\\Windows> Get-Service', 'PS C:\\Windows>'],
  ['C:\\>dir', 'C:\\>'],
  ['$ df -i', '$'],
  ['[root@host ~]# df -i', '[root@host ~]#'],
  ['SQL> select 1;', 'SQL>'],
  ['cd x\n$ df -i', '$'],
])('%j has a prompt', (code, prompt) => {
  expect(check({ body: block(code) })).toEqual([
    `zh:17: the command has the prompt “${prompt}” before it → take the prompt out, and move what it printed into a block of its own marked \`\`\`text`,
  ])
})

test.each(['Get-Service', '$name = 1', '# df -i', 'type a.txt > C:\\b.txt', 'C:\\Temp\\setup.exe /s'])(
  '%j has none',
  (code) => {
    expect(check({ body: block(code) })).toEqual([])
  },
)

test('steps and verification count, evidence and output do not', () => {
  expect(check({ body: block('C:\\>dir', 'bat', '修复步骤') })).toHaveLength(1)
  expect(check({ body: block('C:\\>dir', 'bat', '验证') })).toHaveLength(1)
  expect(check({ body: block('C:\\>dir', 'bat', '证据') })).toEqual([])
  expect(check({ body: block('C:\\>dir', 'text') })).toEqual([])
})
