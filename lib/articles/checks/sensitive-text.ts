import { type Finding, findSensitive } from '#lib/redaction/find.ts'
import { isDocumentedExample } from '#lib/redaction/placeholders.ts'
import { rules } from '#lib/redaction/rules.ts'
import type { Article, Twin } from '../article.ts'
import type { Problem } from '../problem.ts'
import { type ContentCheck, lineOfKey } from './content-check.ts'

const name = 'sensitive-text'

interface Place {
  readonly twin: Twin
  readonly text: string
  /** Line of the file for a place in `text`. */
  readonly lineAt: (offset: number) => number
}

const descriptions = new Map<string, string>([
  ...rules.map(({ kind, description }) => [kind, description] as const),
  ['company', 'the name of a customer'],
  ['host', 'the name of an internal host'],
])

const fixes = {
  secret: 'change it wherever it is valid, since git keeps it; then write a placeholder, such as <password>',
  personal: 'take it out, or write the part instead: the caller, the engineer, <mail address>',
} as const

export const sensitiveText: ContentCheck = {
  name,
  description: 'no secrets and no personal data, not even in internal blocks, code or comments',
  remedy:
    "change an exposed secret wherever it is valid; write a placeholder, or the person's part, in its place",
  run({ article, twins, knownNames }) {
    const problems = new Map<string, Problem>()
    for (const place of twins.flatMap((twin) => placesOf(article, twin)))
      for (const finding of findSensitive(place.text, knownNames)) {
        if (article.source !== undefined && isExample(finding, place.text)) continue
        const problem = toProblem(finding, place, article)
        problems.set(`${problem.path} ${problem.line} ${finding.kind}`, problem)
      }
    return [...problems.values()]
  },
}

/** The value is named by its kind only: problems are printed, logged and sent. */
function toProblem({ kind, class: of, start }: Finding, { twin, lineAt }: Place, article: Article): Problem {
  return {
    path: twin.path,
    line: lineAt(start),
    rule: name,
    severity: of === 'personal' && article.source !== undefined ? 'warning' : 'error',
    message: `${descriptions.get(kind) ?? kind} stands in the text`,
    fix: fixes[of],
  }
}

/** An article taken over from a vendor's documentation repeats the passwords printed there. */
function isExample({ class: of, start, end }: Finding, text: string): boolean {
  const value = text.slice(start, end)
  return (
    of === 'secret' && (isDocumentedExample(value) || isDocumentedExample(value.split(/[:/]/).at(-1) ?? ''))
  )
}

function placesOf(article: Article, twin: Twin): Place[] {
  const { id: _i, slug: _s, folder: _f, primary, twins: _t, images: _m, ...shared } = article
  const { title, symptoms, aliases } = twin
  const values = { title, symptoms, aliases, ...(twin.lang === primary ? shared : {}) }
  const fields = textsIn(values, []).map(([path, text]) => ({
    twin,
    text,
    lineAt: () => lineOfKey(twin, path),
  }))
  return [...fields, ...commentsOf(twin), { twin, text: twin.body, lineAt: lineIn(twin.body, twin.bodyLine) }]
}

/** Comments in the front matter are read by nobody but git. */
function commentsOf(twin: Twin): Place[] {
  const text = (twin.frontMatter ?? '').replace(/^[^#\n]*/gm, (before) => ' '.repeat(before.length))
  return [{ twin, text, lineAt: lineIn(text, 2) }]
}

function textsIn(value: unknown, path: readonly PropertyKey[]): [readonly PropertyKey[], string][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]))
}

function lineIn(text: string, first: number): Place['lineAt'] {
  return (offset) => first + (text.slice(0, offset).match(/\n/g)?.length ?? 0)
}
