import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { directiveProblems, parseMarkdown } from '#lib/markdown/parse.ts'

function problems(body: string) {
  return directiveProblems(parseMarkdown(body), body)
}

test('names the line of each problem', () => {
  const body = ['text', '', ':::internl', 'a', ':::', '', '::: internal', 'b', '', ':::expected', 'c'].join(
    '\n',
  )
  expect(problems(body).map(({ line }) => line)).toEqual([3, 7, 10])
})

test('names the block that is unknown and those that exist', () => {
  const [problem] = problems(':::internl\na\n:::')
  expect(problem?.message).toContain(':::internl')
  expect(problem?.fix).toContain(':::internal, :::risk, :::expected, :::otherwise')
})

test('reports a block that is never closed at the line that opens it', () => {
  expect(problems('1. a\n\n   :::expected\n   b\n\n2. c')).toMatchObject([
    { line: 3, message: expect.stringContaining('never closed') },
  ])
})

test('reports a closing line that closes nothing', () => {
  expect(problems('a\n\n:::')).toMatchObject([{ line: 3 }])
})

test('counts lines alike, whatever ends them', () => {
  for (const eol of ['\n', '\r\n', '\r'])
    expect(problems(['a', '', '::: internal', 'b', ':::'].join(eol)).map(({ line }) => line)).toEqual([3, 5])
})

test.each([
  ['', false],
  ['{level=}', false],
  ['{level=high}', false],
  ['{level=read-only}', true],
  ['{level=reversible}', true],
  ['{level="destructive"}', true],
  ['{level=admin}', true],
])('a risk block with the level “%s” is sound: %s', (level, sound) => {
  expect(problems(`:::risk${level}\na\n:::`).length === 0).toBe(sound)
})

describe('leaves alone', () => {
  test.each([
    '在10:30重启，时间：10：30：00',
    '错误:Access denied',
    'Error:internal server error',
    'HTTP 500:Internal Server Error',
    '类型:内部',
    'a: internal',
    '状态：内部错误',
    '注意：：重要',
    '[System.IO.File]::ReadAllBytes()',
    '`[System.IO.File]`::ReadAllBytes()',
    '::1 是回环地址',
    'std::string',
    '用`:::internal`写内部内容',
    'A --> B',
    'http://<internal-host>/',
    'C:\\Windows\\System32',
    ':smile:',
  ])('the text “%s”', (text) => {
    expect(problems(text)).toEqual([])
  })

  test.each([
    ['batch comments', '```bat\n:: comment\n:internal\ngoto :internal\n::::::::::::::::\n```'],
    ['scopes of C++', '```cpp\n::open();\nstd::internal;\n```'],
    ['comments of an ini file', '```ini\n; internal\n```'],
    ['a block that is commented out', '<!--\n:::internal\nx\n:::\n-->'],
  ])('%s', (_name, body) => {
    expect(problems(body)).toEqual([])
  })

  const articles = new URL('../../content/articles/', import.meta.url)
  test.each(readdirSync(articles))('%s', (folder) => {
    for (const name of readdirSync(new URL(`${folder}/`, articles)).filter((file) => file.endsWith('.md'))) {
      const file = readFileSync(new URL(`${folder}/${name}`, articles), 'utf8')
      expect(problems(file.slice(file.indexOf('\n---\n') + 5))).toEqual([])
    }
  })
})
