/** The other rules of the house: each looks at all files and gives a line for every breach. */
import { importsOf, type SourceFile } from './imports.ts'

export interface Rule {
  readonly name: string
  readonly breaches: (files: readonly SourceFile[]) => string[]
  /** A file that breaks the rule: proof that the guard can fail. */
  readonly culprit: SourceFile
}

const each = (breaks: (file: SourceFile) => boolean) => (files: readonly SourceFile[]) =>
  files.filter(breaks).map(({ path }) => path)

/** Only these files may import packages that match. */
function door(name: string, packages: RegExp, doors: RegExp, culprit: SourceFile): Rule {
  return {
    name,
    breaches: each(
      (file) =>
        !doors.test(file.path) &&
        importsOf(file).some(({ from, typesOnly }) => !typesOnly && packages.test(from)),
    ),
    culprit,
  }
}

const inRoom = (text: string): SourceFile => ({ path: 'lib/text/culprit.ts', text })

export const rules: readonly Rule[] = [
  {
    name: 'no file is longer than 350 lines',
    breaches: each(({ text }) => text.split('\n').length > 350),
    culprit: inRoom('\n'.repeat(351)),
  },
  {
    name: 'there are no barrels',
    breaches: each(({ path, text }) => /\/index\.tsx?$/.test(path) || /^export \* from/m.test(text)),
    culprit: inRoom("export * from './tokenize.ts'\n"),
  },
  {
    name: 'no name gives up',
    breaches: each(({ path }) =>
      /(?:^|\/)(?:utils?|helpers?|misc|common|shared|manager|service)(?:\/|\.tsx?$)/.test(path),
    ),
    culprit: { path: 'lib/utils/strings.ts', text: '' },
  },
  {
    name: 'verbs import neither one another nor the framework nor an engine',
    breaches: each(
      (file) =>
        file.path.startsWith('lib/use-cases/') &&
        importsOf(file).some(({ from }) =>
          /^(?:\.\/|next(?:\/|$)|react|#lib\/use-cases\/|#lib\/search\/(?:embedded|meilisearch)\/)/.test(
            from,
          ),
        ),
    ),
    culprit: { path: 'lib/use-cases/culprit.ts', text: "import { readArticle } from './read-article.ts'\n" },
  },
  {
    name: 'browser code knows no dictionary',
    breaches: each(
      (file) =>
        /^['"]use client['"]/m.test(file.text) &&
        importsOf(file).some(
          ({ from, typesOnly }) => !typesOnly && /#lib\/i18n\/(?:en|zh|messages)/.test(from),
        ),
    ),
    culprit: { path: 'app/culprit.tsx', text: "'use client'\nimport { en } from '#lib/i18n/en.ts'\n" },
  },
  {
    name: 'only the policy makes a scope',
    breaches: each(
      ({ path, text }) =>
        path !== 'lib/access/policy.ts' && /\bas (?:unknown as )?Scope\b|<Scope>\{/.test(text),
    ),
    culprit: inRoom("const scope = { upTo: 'internal' } as Scope\n"),
  },
  {
    name: 'what gives out articles demands a scope',
    breaches: (files) =>
      [
        ['lib/articles/projection.ts', /export function projectArticle\([^)]*\bscope: Scope\b/],
        ['lib/articles/library.ts', /\bview\([^)]*\bscope: Scope\b/],
        ['lib/search/port.ts', /\bretrieve\([^)]*\bscope: Scope\b/],
        ['lib/use-cases/search-articles.ts', /export async function searchArticles\([^)]*\bscope: Scope\b/],
        ['lib/use-cases/read-article.ts', /export async function readArticle\([^)]*\bscope: Scope\b/],
        ['lib/use-cases/read-image.ts', /export async function readImage\([^)]*\bscope: Scope\b/],
      ].flatMap(([path, signature]) => {
        const file = files.find((one) => one.path === path)
        return file === undefined || (signature as RegExp).test(file.text) ? [] : [file.path]
      }),
    culprit: { path: 'lib/search/port.ts', text: 'retrieve(plan: Plan, k: number): Promise<string[]>\n' },
  },
  {
    name: 'the environment is read in one place',
    breaches: each(
      ({ path, text }) =>
        !/^(?:lib\/config\.ts|instrumentation\.ts|scripts\/(?:setup|up|test)\.js)$/.test(path) &&
        /\bprocess\.env\b/.test(text),
    ),
    culprit: inRoom('const port = process.env.PORT\n'),
  },
  {
    name: 'content is written through one door',
    breaches: each(
      (file) =>
        file.path.startsWith('lib/') &&
        file.path !== 'lib/articles/drafts.ts' &&
        /\b(?:writeFile|appendFile|rename|unlink|rm|rmdir|mkdir|cp|copyFile|createWriteStream)(?:Sync)?\b/.test(
          importedFrom(file, /^node:fs/),
        ),
    ),
    culprit: inRoom("import { writeFile } from 'node:fs/promises'\n"),
  },
  door(
    'files are read by those who own them',
    /^node:fs/,
    /^(?:lib\/articles\/(?:repository|drafts)\.ts|scripts\/|next\.config)/,
    inRoom("import { readFile } from 'node:fs/promises'\n"),
  ),
  door(
    'gray-matter has one door',
    /^gray-matter$/,
    /^lib\/articles\/front-matter\.ts$/,
    inRoom("import matter from 'gray-matter'\n"),
  ),
  door(
    'meilisearch has one door',
    /^meilisearch$/,
    /^lib\/search\/meilisearch\//,
    inRoom("import { MeiliSearch } from 'meilisearch'\n"),
  ),
  door(
    'next-auth has one door',
    /^next-auth/,
    /^(?:lib\/access\/|app\/api\/auth\/)/,
    inRoom("import NextAuth from 'next-auth'\n"),
  ),
  door(
    'SQL has one door',
    /^(?:kysely|pg|@photostructure\/sqlite|node:sqlite)$/,
    /^lib\/db\//,
    inRoom("import { Kysely } from 'kysely'\n"),
  ),
]

/** The named bindings that a file imports from a module. */
function importedFrom(file: SourceFile, module: RegExp): string {
  return [...file.text.matchAll(/^import\s+(?:type\s+)?([^'"]*?)\s+from\s+['"]([^'"]+)['"]/gm)]
    .filter(([, , from = '']) => module.test(from))
    .map(([, names = '']) => names)
    .join(' ')
}
