/**
 * Text that an author means to hide is hidden, or the article is refused: there is no third way. Each case is a
 * way to write an internal block or a comment, right or wrong.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directiveProblems, parseMarkdown } from '#lib/markdown/parse.ts'
import { projectBody } from '#lib/markdown/project.ts'

const secret = 'QZX-SECRET'

function shown(body: string): string {
  return projectBody(body, { internal: false, mayFollow: () => true })
}

function isRefused(body: string): boolean {
  return directiveProblems(parseMarkdown(body), body).length > 0
}

describe('hides an internal block', () => {
  test.each([
    ['at the top', ':::internal\n@\n:::'],
    ['with more colons', '::::internal\n:::risk{level=admin}\n@\n:::\n::::'],
    ['with a label', ':::internal[note]\n@\n:::'],
    ['with attributes', ':::internal{by=me}\n@\n:::'],
    ['with blanks after its name', ':::internal  \n@\n:::  '],
    ['indented by three', '   :::internal\n   @\n   :::'],
    ['in a step', '1. a\n\n   :::internal\n   @\n   :::\n\n2. b'],
    ['in a step, indented by a tab', '1. a\n\n\t:::internal\n\t@\n\t:::'],
    ['that is an item', '- :::internal\n  @\n  :::\n- b'],
    ['in nested lists', '- a\n  - b\n    - :::internal\n      @\n      :::'],
    ['in a quotation', '> :::internal\n> @\n> :::'],
    ['in another block', '::::expected\n:::internal\n@\n:::\n::::'],
    ['in a footnote', 'a[^1]\n\n[^1]: x\n\n    :::internal\n    @\n    :::'],
    ['after a paragraph without an empty line', 'text\n:::internal\n@\n:::\nmore'],
    ['after a table without an empty line', '| a |\n| - |\n| b |\n:::internal\n@\n:::'],
    ['between HTML', '<details>\n\n:::internal\n@\n:::\n\n</details>'],
    ['that holds code', ':::internal\n```text\n@\n```\n:::'],
    ['with Windows line ends', ':::internal\r\n@\r\n:::\r\nrest'],
    ['with the line ends of old Macs', ':::internal\r@\r:::\rrest'],
    ['after a byte order mark', '\ufeff:::internal\n@\n:::\nrest'],
    ['inside a comment', '<!--\n:::internal\n@\n:::\n-->'],
  ])('%s', (_name, body) => {
    expect(isRefused(body)).toBe(false)
    expect(shown(body.replace('@', secret))).not.toContain(secret)
  })
})

describe('hides a comment', () => {
  test.each([
    ['on a line of its own', 'a\n\n<!-- @ -->\n\nb'],
    ['of several lines', '<!--\n@\n\n@\n-->'],
    ['in a sentence', 'a <!-- @ --> b'],
    ['in a heading', '## a <!-- @ -->'],
    ['in an item', '- a\n  <!-- x\n  @ -->'],
    ['in a table', '| a |\n| - |\n| b <!-- @ --> |'],
    ['between tags', '<div>\n<!-- @ -->\n</div>'],
    ['after another', '<!-- a --> b <!-- @ -->'],
    ['after an empty one', '<!--><!-- @ -->'],
  ])('%s', (_name, body) => {
    expect(isRefused(body)).toBe(false)
    expect(shown(body.replaceAll('@', secret))).not.toContain(secret)
  })
})

describe('refuses an article whose internal text would show', () => {
  test.each([
    ['never closed', ':::internal\n@\n\nrest'],
    ['never closed in a step', '1. a\n   :::internal\n   @\n2. b'],
    ['closed by fewer colons', '::::internal\n@\n:::\nrest'],
    ['closed by full-width colons', ':::internal\n@\n：：：\nrest'],
    ['closed by a sentence', ':::internal\n@\n::: end\nrest'],
    ['closed too early', ':::internal\na\n:::\n@\n:::'],
    ['closed by a block inside with as many colons', ':::internal\n:::risk{level=admin}\na\n:::\n@\n:::'],
    ['closed by code inside', ':::internal\n```\n:::\n@\n```\n:::'],
    ['closed by a comment inside', ':::internal\n<!--\n:::\n@\n-->\n:::'],
    ['ended by a line that is not indented', '1. a\n   :::internal\n@\n   :::'],
    ['ended by a line that is not quoted', '> :::internal\n> a\n@\n> :::'],
    ['opened by a blank', '::: internal\n@\n:::'],
    ['opened by two colons', '::internal\n@\n::'],
    ['opened by two colons and a blank', ':: internal\n@\n:::'],
    ['opened by one colon', ':internal\n@\n:'],
    ['opened by full-width colons', '：：：internal\n@\n：：：'],
    ['opened by one full-width colon of three', '::：internal\n@\n:::'],
    ['opened by ratio signs', '∶∶∶internal\n@\n∶∶∶'],
    ['opened by semicolons', ';;;internal\n@\n;;;'],
    ['opened by full-width semicolons', '；；；internal\n@\n；；；'],
    ['opened with text after the name', ':::internal for staff\n@\n:::'],
    ['opened with colons after the name', ':::internal:::\n@\n:::'],
    ['with a capital', ':::Internal\n@\n:::'],
    ['in capitals', ':::INTERNAL\n@\n:::'],
    ['misspelt', ':::interal\n@\n:::'],
    ['with a longer name', ':::internal-only\n@\n:::'],
    ['in Chinese', ':::内部\n@\n:::'],
    ['in Chinese with a blank', '::: 内部资料\n@\n:::'],
    ['with a Cyrillic letter', ':::\u0456nternal\n@\n:::'],
    ['with braces', '::: {.internal}\n@\n:::'],
    ['indented by four', '    :::internal\n    @\n    :::'],
    ['indented by a tab', '\t:::internal\n\t@\n\t:::'],
    ['indented too deep in a list', '- a\n\n      :::internal\n      @\n      :::'],
    ['indented by a no-break space', '\u00a0:::internal\n@\n\u00a0:::'],
    ['indented by an ideographic space', '　:::internal\n@\n:::'],
    ['indented by a form feed', '\f:::internal\n@\n:::'],
    ['with a zero-width blank between colons', ':\u200b::internal\n@\n:::'],
    ['after a zero-width blank', '\u200b:::internal\n@\n:::'],
    ['with a zero-width blank in the name', ':::int\u200bernal\n@\n:::'],
    ['after two byte order marks', '\ufeff\ufeff:::internal\n@\n:::'],
    ['with NUL', ':::\0internal\n@\n:::'],
    ['between line separators', ':::internal\u2028@\u2028:::'],
    ['escaped', '\\:::internal\n@\n\\:::'],
    ['written with entities', '&#58;&colon;&#x3a;internal\n\n@\n\n&#58;::'],
    ['in fenced code', '```text\n:::internal\n@\n:::\n```'],
    ['in quoted code', '> ```\n> :::internal\n> @\n> :::\n> ```'],
    ['in code of that name', '```internal\n@\n```'],
    ['in code of that name with braces', '```{internal}\n@\n```'],
    ['across inline code', '`:::internal\n@\n:::`'],
    ['in HTML', '<div>\n:::internal\n@\n:::\n</div>'],
    ['as a tag', '<internal>@</internal>'],
    ['as a heading', '# :::internal\n@\n# :::'],
    ['in bold', '**:::internal**\n@\n**:::**'],
    ['in a table', '| a |\n| - |\n| :::internal @ ::: |'],
    ['in a sentence', 'text :::internal @ :::'],
    ['in a sentence, as an inline directive', 'text :internal[@] more'],
    ['as a leaf directive', '::internal[@]'],
    ['as an alert', '> [!INTERNAL]\n> @'],
    ['as an admonition', '!!! internal\n    @'],
    ['half in a comment', '<!--\n:::internal\n-->\n@\n:::'],
    ['opened in a comment and never closed', '<!--\n:::internal\n-->\n@'],
    ['in a comment with an empty line', 'a <!-- x\n\n@ --> b'],
    ['in a comment with an empty line between tags', '<div>\n<!-- x\n\n@ -->\n</div>'],
    ['in a comment that is never closed', 'a\n\n<!-- @\n\nmore'],
  ])('%s', (_name, body) => {
    expect(isRefused(body.replace('@', secret))).toBe(true)
  })
})

test('hides or refuses, whatever stands around the block', { timeout: 30_000 }, () => {
  const indent = fc.constantFrom('', '', '', '', '  ', '   ', '    ', '\t', '> ', '- ', '1. ', '| ', '　')
  const around = fc.constantFrom(
    ...['', '', 'text', '```', '~~~', '`', '<div>', '</div>', '<!-- x -->', '<!--', '-->', '<pre>', '</pre>'],
    ...[':::expected\nx\n:::', '| a |', '| - |', '---', '## h', '- a', '1. b', '> q', '[^1]: n', '[x]: /a'],
  )
  const within = around.filter((line) => !line.includes(':::'))
  const line = (what: fc.Arbitrary<string>) => fc.tuple(indent, what).map((parts) => parts.join(''))
  const opening = fc.constantFrom(
    ':::internal',
    ':::internal',
    '::::internal',
    ':::internal{a=b}',
    '::: internal',
  )
  const bodies = fc
    .tuple(
      fc.array(line(around), { maxLength: 4 }),
      line(opening),
      fc.array(line(within), { maxLength: 2 }),
      line(fc.constant(secret)),
      fc.array(line(within), { maxLength: 2 }),
      line(fc.constantFrom(':::', ':::', '::::', '：：：')),
      fc.array(line(around), { maxLength: 4 }),
      fc.constantFrom('\n', '\r\n', '\r'),
    )
    .map(([first, open, before, marker, after, close, last, eol]) =>
      [...first, open, ...before, marker, ...after, close, ...last].join(eol),
    )
  fc.assert(
    fc.property(bodies, (body) => {
      expect(isRefused(body) || !shown(body).includes(secret)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
