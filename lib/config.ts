/** The environment, checked once at start. The only file that reads `process.env`. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { audiences } from '#lib/access/roles.ts'
import { AppError } from '#lib/errors.ts'

/** An empty variable is an unset one: `.env` files and container tools write `NAME=` for “not set”. */
const set = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)

const Environment = z.object({
  PORT: set(z.coerce.number().int().min(1).max(65535).default(3000)),
  CONTENT_DIR: set(z.string().default('./content')),
  DATA_DIR: set(z.string().default('./.data')),
  SITE_URL: set(z.url({ protocol: /^https?$/ }).optional()),
  AUDIENCE_MAX: set(z.enum(audiences).default('internal')),
  LOG_LEVEL: set(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info')),
})

export interface Config {
  readonly port: number
  /** Absolute path of the folder with `articles/`, `products.yml` and `site.yml`. */
  readonly contentDir: string
  /** Absolute path of the folder for everything the server keeps for itself. */
  readonly dataDir: string
  /** The address readers use, without a slash at the end. */
  readonly siteUrl: string | undefined
  readonly audienceMax: z.infer<typeof Environment>['AUDIENCE_MAX']
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL']
}

type Variables = Readonly<Record<string, string | undefined>>

/**
 * @param overrides stand before the environment: what a command line says
 * @throws AppError `config-invalid`, naming every variable that is wrong
 */
export function readConfig(overrides: Variables = {}, environment: Variables = process.env): Config {
  const parsed = Environment.safeParse({ ...environment, ...overrides })
  if (!parsed.success) {
    const culprits = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new AppError(
      'config-invalid',
      `the environment is wrong: ${culprits.join('; ')}`,
      'mend it; .env.example explains each variable',
    )
  }
  const { PORT, CONTENT_DIR, DATA_DIR, SITE_URL, AUDIENCE_MAX, LOG_LEVEL } = parsed.data
  return {
    port: PORT,
    contentDir: resolve(/* turbopackIgnore: true */ CONTENT_DIR),
    dataDir: resolve(/* turbopackIgnore: true */ DATA_DIR),
    siteUrl: SITE_URL?.replace(/\/+$/, ''),
    audienceMax: AUDIENCE_MAX,
    logLevel: LOG_LEVEL,
  }
}

/** The language a terminal asks for: Chinese if its locale is Chinese, else English. */
export function terminalLanguage(environment: Variables = process.env): 'zh' | 'en' {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
