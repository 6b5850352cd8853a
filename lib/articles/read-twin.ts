/** From the bytes of one file to its parsed front matter and body, or to problems that name the line. */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { splitFrontMatter } from './front-matter.ts'
import type { Problem } from './problem.ts'
import { type DraftFrontMatter, type Language, PrimaryFrontMatter, TwinFrontMatter } from './schema.ts'

/** A larger file is a book, not an article; it would block rendering for seconds. */
const largestArticle = 1_000_000

interface ReadFile {
  readonly lang: Language
  readonly path: string
  readonly hash: string
  readonly frontMatter: string
  readonly body: string
  readonly bodyLine: number
}
export interface ReadPrimary extends ReadFile {
  readonly kind: 'primary'
  readonly matter: z.infer<typeof DraftFrontMatter>
}
export interface ReadSecond extends ReadFile {
  readonly kind: 'second'
  readonly matter: TwinFrontMatter
}
export type ReadTwin =
  | ReadPrimary
  | ReadSecond
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] }

/** The first 12 hex digits of the SHA-256 of a file's bytes. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12)
}

/**
 * @param path relative to the content folder, for the problems
 * @param schema of the primary twin: an article's, or a draft's without `id`
 */
export function readTwin(
  path: string,
  lang: Language,
  bytes: Uint8Array,
  schema: typeof PrimaryFrontMatter | typeof DraftFrontMatter = PrimaryFrontMatter,
): ReadTwin {
  const bad = (line: number, rule: string, message: string, fix: string): ReadTwin => ({
    kind: 'bad',
    problems: [{ path, line, rule, severity: 'error', message, fix }],
  })
  if (bytes.byteLength > largestArticle)
    return bad(
      1,
      'size',
      `the file has ${bytes.byteLength} bytes; an article has at most ${largestArticle}`,
      'split it, or move long logs into an attachment of the case',
    )

  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bad(
      firstInvalidLine(bytes),
      'encoding',
      'the file is not valid UTF-8',
      'save it as UTF-8 (in an editor: “Save with encoding”)',
    )
  }

  const split = splitFrontMatter(text)
  if (!('data' in split)) return bad(split.line, 'schema', split.message, split.fix)

  const isPrimary =
    isRecord(split.data) && ['id', 'type', 'audience'].some((key) => key in (split.data as object))
  const parsed = isPrimary ? schema.safeParse(split.data) : TwinFrontMatter.safeParse(split.data)
  if (!parsed.success)
    return {
      kind: 'bad',
      problems: parsed.error.issues.flatMap((issue) => schemaProblems(path, issue, split.lineOf)),
    }

  const { frontMatter, body, bodyLine } = split
  const file = { lang, path, hash: contentHash(bytes), frontMatter, body, bodyLine }
  return isPrimary
    ? { kind: 'primary', matter: parsed.data as z.infer<typeof DraftFrontMatter>, ...file }
    : { kind: 'second', matter: parsed.data as TwinFrontMatter, ...file }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function schemaProblems(
  path: string,
  issue: z.core.$ZodIssue,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem[] {
  const problem = (at: readonly PropertyKey[], message: string, fix: string): Problem => ({
    path,
    line: lineOf(at),
    rule: 'schema',
    severity: 'error',
    message,
    fix,
  })
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problem(
        [...issue.path, key],
        `unknown key “${key}”`,
        'remove it or mend its spelling; content/README.md lists the keys',
      ),
    )
  const name = issue.path.map(String).join('.') || 'front matter'
  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string'
  return [
    problem(
      issue.path,
      `${name}: ${issue.message}`,
      wantsText
        ? `write “${name}” as a text; what YAML takes for a number, such as 7031 or 0x80070005, needs quotes`
        : `give “${name}” a value of the form in content/README.md`,
    ),
  ]
}

/** The line that holds the first byte which is not UTF-8. */
function firstInvalidLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0, end = 0; end !== -1; start = end + 1, line += 1) {
    end = bytes.indexOf(10, start)
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end))
    } catch {
      return line
    }
  }
  return line
}
