/** The search request as the doors receive it. */
import { z } from 'zod'
import { languages } from '#lib/articles/schema.ts'
import type { Filters } from './port.ts'
import { mostCandidates } from './weights.ts'

/** Characters of `q` in an address; longer text is posted. */
export const longestQuery = 200
/** Bytes of a posted text: above the first, head and tail are read; above the second, it is refused. */
const longestRead = 200_000
export const largestBody = 1_000_000
const mostPerPage = 50

/** One value, several, or several joined by commas. */
const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    (Array.isArray(value) ? value : [value])
      .flatMap((part) => part.split(','))
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().max(200)).max(20))
  .optional()

/** Chips that were taken out: values may hold commas, so each is a parameter of its own. */
const chips = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]).filter(Boolean))
  .pipe(z.array(z.string().max(200)).max(50))
  .optional()

const options = {
  /** The language that is shown first where an article has both. */
  lang: z.enum(languages).optional(),
  in: list.pipe(z.array(z.enum(languages)).optional()),
  product: list,
  version: list,
  os: list,
  type: list,
  confidence: list,
  without: chips,
  meaning: z.enum(['off', 'wait']).default('off'),
  limit: z.coerce.number().int().min(1).max(mostPerPage).default(10),
  offset: z.coerce.number().int().min(0).default(0),
}

const withinReach = (request: { limit: number; offset: number }) =>
  request.limit + request.offset <= mostCandidates
const tooFar = { message: `limit and offset together reach at most ${mostCandidates}`, path: ['offset'] }

/** `GET /api/search` */
export const SearchQuery = z
  .object({
    q: z
      .string()
      .max(
        longestQuery,
        `q has at most ${longestQuery} characters; post longer text to /api/search as {"text": …}`,
      )
      .default(''),
    ...options,
  })
  .refine(withinReach, tooFar)

/** `POST /api/search` */
export const SearchBody = z.strictObject({ text: z.string(), ...options }).refine(withinReach, tooFar)

export const filterNames = [
  'in',
  'product',
  'version',
  'os',
  'type',
  'confidence',
] as const satisfies (keyof typeof options)[]

export interface SearchRequest extends Omit<z.infer<typeof SearchBody>, 'text'> {
  readonly text: string
}

export function filtersOf({ in: languages, product, version, os, type, confidence }: SearchRequest): Filters {
  const given = { in: languages, product, version, os, type, confidence }
  return Object.fromEntries(
    Object.entries(given).filter(([, values]) => values !== undefined && values.length > 0),
  )
}

/** Head and tail of a text that is too long to read whole: a log tells most at its ends. */
export function readablePart(text: string): { readonly text: string; readonly truncated: boolean } {
  if (text.length <= longestRead) return { text, truncated: false }
  const half = longestRead / 2
  return { text: `${text.slice(0, half)}\n${text.slice(-half)}`, truncated: true }
}
