import { readdirSync, readFileSync } from 'node:fs'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type Addresses, renderMarkdown } from '#lib/markdown/render.ts'

const fixtures = new URL('../fixtures/markdown/', import.meta.url)
const addresses: Addresses = {
  image: (name) => `/images/KB0001/${encodeURIComponent(name)}`,
  article: (id) => `/zh/articles/${id}`,
}

/** HTML as a page shows it. */
function html(body: string, lang: 'zh' | 'en' = 'zh'): string {
  const tree = renderMarkdown(body, lang, addresses)
  return renderToStaticMarkup(toJsxRuntime(tree, { Fragment, jsx, jsxs, tableCellAlignToStyle: false }))
}

const names = readdirSync(fixtures).filter((name) => name.endsWith('.md') && name !== 'article-body.md')

test.each(names)('renders %s as its golden file says', async (name) => {
  const body = readFileSync(new URL(name, fixtures), 'utf8')
  await expect(`${html(body)}\n`).toMatchFileSnapshot(`../fixtures/markdown/${name.replace('.md', '.html')}`)
})

describe('ids of headings', () => {
  const idOf = (heading: string) => /<h\d id="([^"]+)"/.exec(html(heading))?.[1]

  test.each([
    ['## 症状', '## Symptoms'],
    ['## 环境', '## Environment'],
    ['## 根本原因', '## Cause'],
    ['## 确认方法', '## Check'],
    ['## 修复步骤', '## Fix'],
    ['## 验证', '## Verification'],
    ['## 证据', '## Evidence'],
  ])('are the same for %s and %s', (zh, en) => {
    expect(idOf(zh)).toBe(idOf(en))
    expect(idOf(zh)).toMatch(/^[a-z]+$/)
  })

  test('keep the characters of a heading of the author’s own', () => {
    expect(idOf('## 服务停止的情况')).toBe('h-服务停止的情况')
  })

  test('never meet the id of a standard section', () => {
    expect(idOf('## Symptoms of a fix')).toBe('h-symptoms-of-a-fix')
  })

  test('are numbered where a heading comes twice', () => {
    expect(html('## 症状\n\n## 症状').match(/ id="[^"]+"/g)).toEqual([' id="symptoms"', ' id="symptoms-1"'])
  })
})

describe('links', () => {
  test('to an article lead to its page', () => {
    expect(html('[x](../KB0002-slug/zh.md)')).toContain('href="/zh/articles/KB0002"')
  })

  test('to other sites say nothing about where the reader came from', () => {
    expect(html('[x](https://example.com)')).toContain('rel="noopener noreferrer"')
  })

  test('are recognised beside Chinese and after a colon', () => {
    expect(html('错误:Access[说明](../KB0002-slug/zh.md)')).toContain(
      '<a href="/zh/articles/KB0002">说明</a>',
    )
  })
})

describe('images', () => {
  test('beside the article get the address of this article’s images', () => {
    expect(html('![状态](状态.png)')).toContain('src="/images/KB0001/%E7%8A%B6%E6%80%81.png"')
  })

  test('of other sites and folders are not loaded', () => {
    for (const address of ['https://example.com/a.png', '//example.com/a.png', '../KB0002-x/a.png', '/a.png'])
      expect(html(`![x](${address})`)).not.toContain('src=')
  })
})

test('names the footnotes in the language of the page', () => {
  expect(html('a[^1]\n\n[^1]: b', 'zh')).toContain('注释')
  expect(html('a[^1]\n\n[^1]: b', 'en')).toContain('Notes')
})
