/** The front matter of an article: strict, so that a misspelt key is an error and not a silent loss. */
import { z } from 'zod'
import { audiences } from '#lib/access/roles.ts'
import { canonicalSignature, signatureKinds } from '#lib/signatures/kinds.ts'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

const text = z.string().trim().min(1)
const articleId = z.string().regex(/^KB\d{4,}$/, 'an id is KB and at least four digits, like KB0001')

/** An address that a page may link to: never `javascript:`. */
const webAddress = z.url({ protocol: /^https?$/, error: 'an address begins with https:// or http://' })

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { message: 'a date is written YYYY-MM-DD', abort: true })
  .refine((value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value), {
    message: 'this day does not exist in the calendar',
  })

const signature = z
  .strictObject({
    /** Case numbers have a key of their own, which is internal; an article's id is its signature by itself. */
    kind: z.enum(signatureKinds).exclude(['case', 'article']),
    value: text,
    /** The file that a hash belongs to. */
    of: text.optional(),
    version: text.optional(),
    verdict: z.enum(['good', 'bad']).optional(),
    note: text.optional(),
  })
  .refine(({ kind, value }) => canonicalSignature(kind, value) !== undefined, {
    message: 'the value does not have the form of its kind',
    path: ['value'],
  })

const product = z.strictObject({
  name: text,
  versions: z.array(text).default([]),
  os: z.array(text).default([]),
})

const source = z.strictObject({
  title: text,
  url: webAddress.optional(),
  /** The day the source was read. */
  read: day.optional(),
  /** The signatures that this source proves. */
  proves: z.array(text).default([]),
})

/** What stands in both twins. */
const perLanguage = {
  title: text.max(200),
  symptoms: z.array(text).min(1, 'name at least one symptom in the words of the person who called'),
  aliases: z.array(text).default([]),
  updated: day,
}

/** The twin with the `id`: it carries everything that both languages share. */
export const PrimaryFrontMatter = z.strictObject({
  id: articleId,
  ...perLanguage,
  type: z.enum(['problem', 'howto', 'information']),
  audience: z.enum(audiences),
  confidence: z.enum(['draft', 'unverified', 'verified', 'archived']),
  governance: z.enum(['experience', 'compliance']).default('experience'),
  products: z.array(product).default([]),
  signatures: z.array(signature).default([]),
  fixStatus: z.enum(['investigating', 'workaround', 'resolved', 'wont-fix']),
  fixedIn: text.optional(),
  cases: z.array(text).default([]),
  sources: z.array(source).default([]),
  owner: text,
  created: day,
  verifiedOn: day.optional(),
  verifyEvery: z.string().regex(/^[1-9]\d{0,3}d$/, 'an interval is a number of days, like 180d'),
  related: z.array(articleId).default([]),
  supersededBy: articleId.optional(),
  withdrawn: z.strictObject({ on: day, reason: text, replacement: articleId.optional() }).optional(),
  source: z.strictObject({ path: text, url: webAddress.optional(), licence: text.optional() }).optional(),
  searchTests: z
    .strictObject({ must: z.array(text).default([]), mustNot: z.array(text).default([]) })
    .default({ must: [], mustNot: [] }),
})
export type PrimaryFrontMatter = z.infer<typeof PrimaryFrontMatter>

/** The other twin: what differs by language, and which state of the primary it was made from. */
export const TwinFrontMatter = z.strictObject({
  ...perLanguage,
  /** Content hash of the primary twin (see `contentHash`) that this text was translated from. */
  translatedFrom: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'the first 12 hex digits of the content hash')
    .optional(),
})
export type TwinFrontMatter = z.infer<typeof TwinFrontMatter>

/** Drafts have no id yet; it is allocated at publication. */
export const DraftFrontMatter = PrimaryFrontMatter.partial({ id: true })
