/** The files that describe the site and its world: `site.yml`, `products.yml`, `synonyms.yml`, `redaction.yml`. */
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { KnownNames } from '#lib/redaction/known-names.ts'
import { placeOf } from './front-matter.ts'
import type { Problem } from './problem.ts'

const text = z.string().trim().min(1)
const perLanguage = z.strictObject({ zh: text, en: text })

const pattern = text.transform((source, context) => {
  try {
    return new RegExp(source, 'gu')
  } catch (error) {
    context.addIssue({ code: 'custom', message: `not a regular expression: ${String(error)}` })
    return z.NEVER
  }
})

const Site = z.strictObject({
  name: perLanguage.default({ zh: '案例簿', en: 'Casebook' }),
  internalMarking: perLanguage.default({ zh: '【内部资料】', en: '[Internal]' }),
  disclaimer: perLanguage.optional(),
  contact: z
    .strictObject({ phone: text.optional(), mail: z.email().optional(), ticketUrl: text.optional() })
    .optional(),
  /** How case numbers are written. */
  casePatterns: z.array(pattern).default([]),
  ticketUrl: text.optional(),
  icp: text.optional(),
})
export type Site = z.infer<typeof Site>

const Products = z.array(
  z.strictObject({
    name: text,
    vendor: text.optional(),
    aliases: z.array(text).default([]),
    /** Oldest first. */
    versions: z.array(text).default([]),
  }),
)
export type Product = z.infer<typeof Products>[number]

/** Groups of words that mean the same, in either language. */
const SynonymGroups = z.array(z.array(text).min(2, 'a group joins two words or more'))

/** Names that stand in no article. */
const Redaction = z.strictObject({
  staff: z.array(text).default([]),
  customers: z.array(text).default([]),
  hosts: z.array(text).default([]),
})

export const settingsFiles = ['site.yml', 'products.yml', 'synonyms.yml', 'redaction.yml'] as const
type SettingsFile = (typeof settingsFiles)[number]

export interface Settings {
  readonly site: Site
  readonly products: readonly Product[]
  readonly synonyms: readonly (readonly string[])[]
  readonly redaction: KnownNames
  readonly problems: readonly Problem[]
}

/**
 * Reads the files; what is wrong in one is a problem, and its defaults stand in.
 * @param files text by file name; an absent file counts as empty
 */
export function parseSettings(files: Readonly<Partial<Record<SettingsFile, string>>>): Settings {
  const site = parseFile('site.yml', files['site.yml'], Site, {})
  const products = parseFile('products.yml', files['products.yml'], Products, [])
  const synonyms = parseFile('synonyms.yml', files['synonyms.yml'], SynonymGroups, [])
  const redaction = parseFile('redaction.yml', files['redaction.yml'], Redaction, {})
  return {
    site: site.value ?? Site.parse({}),
    products: products.value ?? [],
    synonyms: synonyms.value ?? [],
    redaction: redaction.value ?? Redaction.parse({}),
    problems: [...site.problems, ...products.problems, ...synonyms.problems, ...redaction.problems],
  }
}

function parseFile<T>(
  path: string,
  text: string | undefined,
  schema: z.ZodType<T>,
  empty: unknown,
): { value: T | undefined; problems: Problem[] } {
  const counter = new LineCounter()
  const document = parseDocument(text ?? '', { lineCounter: counter, prettyErrors: false })
  const problem = (line: number, message: string): Problem => ({
    path,
    line,
    rule: 'settings',
    severity: 'error',
    message,
    fix: 'mend the file; its comments and content/README.md say what belongs there',
  })
  const broken = document.errors[0]
  if (broken !== undefined)
    return { value: undefined, problems: [problem(counter.linePos(broken.pos[0]).line, broken.message)] }
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    return { value: undefined, problems: [problem(1, String(error))] }
  }
  const parsed = schema.safeParse(data ?? empty)
  if (parsed.success) return { value: parsed.data, problems: [] }
  return {
    value: undefined,
    problems: parsed.error.issues.map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
      const place = placeOf(document.contents, [...issue.path, ...unknown])
      return problem(
        counter.linePos(place).line,
        `${issue.path.map(String).join('.')} ${issue.message}`.trim(),
      )
    }),
  }
}
