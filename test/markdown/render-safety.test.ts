import fc from 'fast-check'
import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '#lib/markdown/render.ts'

const addresses = {
  image: (name: string) => `/images/${encodeURIComponent(name)}`,
  article: (id: string) => `/articles/${id}`,
}

/** Everything an article's HTML may consist of. */
const harmlessTags = new Set(
  'a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr img input li ol p pre section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
)

/** What is dangerous in a tree, as readable lines; none if it is harmless. */
function dangers(tree: Root): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    if (node.type === 'raw' || node.type === 'comment' || node.type === 'doctype') found.push(node.type)
    if (node.type === 'element') found.push(...dangersOf(node))
  })
  return found
}

function dangersOf({ tagName, properties }: Element): string[] {
  const found = harmlessTags.has(tagName) ? [] : [`<${tagName}>`]
  for (const [name, value] of Object.entries(properties)) {
    const text = String(value)
    if (/^on|^style$|^srcDoc$|^srcSet$|^formAction$/i.test(name)) found.push(`${tagName}[${name}]`)
    if (name === 'src' && !text.startsWith('/images/')) found.push(`src=${text}`)
    if (name === 'href' && !/^(?:https?:|mailto:|xmpp:|ircs?:|[^:]*$|[^:]*[/?#])/i.test(text))
      found.push(`href=${text}`)
  }
  return found
}

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="https://example.com"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<div onclick="alert(1)">x</div>',
  '<style>body{display:none}</style>',
  '<form action="https://example.com"><input name=q></form>',
  '<meta http-equiv="refresh" content="0;url=https://example.com">',
  '<base href="https://example.com">',
  '<object data="x"></object><embed src="x">',
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '![x](data:image/png;base64,AAAA.png)',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '![x](data:,x.png)',
  '![x](javascript:alert(1).png)',
  '![x](https://example.com/a.png)',
  '![x](a.svg)',
  '![x](a.png "onerror=alert(1)")',
  '![x"onerror="alert(1)](a.png)',
  '```"onmouseover="alert(1)\nx\n```',
  '```html\n<script>alert(1)</script>\n```',
  ':::risk{level=admin onclick=alert(1) style="x" id=body .evil}\nx\n:::',
  ':::expected[<img src=x onerror=alert(1)>]\nx\n:::',
  ':::script\nalert(1)\n:::',
  '## <img src=x onerror=alert(1)>',
  '| <script>alert(1)</script> |\n| - |\n| <img src=x onerror=alert(1)> |',
  'a[^"onclick="alert(1)]\n\n[^"onclick="alert(1)]: x',
  '- [x] <script>alert(1)</script>',
]

test.each(attacks)('comes out harmless: %s', (body) => {
  expect(dangers(renderMarkdown(body, 'zh', addresses))).toEqual([])
})

test('comes out harmless however the pieces are put together', { timeout: 30_000 }, () => {
  const pieces = fc.constantFrom(
    ...attacks,
    '\n\n',
    '\n',
    '    ',
    '> ',
    '- ',
    '`',
    '```',
    '<!--',
    '-->',
    '[',
    '](',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      expect(dangers(renderMarkdown(parts.join(''), 'en', addresses))).toEqual([])
    }),
  )
})

describe('the judge of these tests', () => {
  test('sees a dangerous tree', () => {
    const element = (tagName: string, properties: Element['properties']): Root => ({
      type: 'root',
      children: [{ type: 'element', tagName, properties, children: [] }],
    })
    expect(dangers(element('script', {}))).toEqual(['<script>'])
    expect(dangers(element('a', { href: 'javascript:alert(1)' }))).toEqual(['href=javascript:alert(1)'])
    expect(dangers(element('img', { src: 'data:,x', onError: 'alert(1)' }))).toHaveLength(2)
  })
})
