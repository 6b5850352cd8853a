/** Reads the imports of source files as text, and holds them against the table in lib/README.md. */
import { dirname, join, normalize } from 'node:path'

export interface SourceFile {
  /** Relative to the project, with slashes. */
  readonly path: string
  readonly text: string
}

interface Import {
  readonly from: string
  readonly typesOnly: boolean
}

const statement = /^(?:import|export)\s+(type\s+)?([^'"`;]*?\s+from\s+)?['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

export function importsOf({ text }: SourceFile): Import[] {
  const fixed = [...text.matchAll(statement)].map(([, type, what = '', from = '']) => ({
    from,
    typesOnly: type !== undefined || onlyTypes(what),
  }))
  return [...fixed, ...[...text.matchAll(dynamic)].map(([, from = '']) => ({ from, typesOnly: false }))]
}

function onlyTypes(what: string): boolean {
  const names = /^\{([^}]*)\}\s+from\s*$/.exec(what.trim() === '' ? '' : what)?.[1]?.split(',') ?? []
  const given = names.map((name) => name.trim()).filter(Boolean)
  return given.length > 0 && given.every((name) => name.startsWith('type '))
}

export type ImportTable = ReadonlyMap<
  string,
  readonly { readonly name: string; readonly typesOnly: boolean }[]
>

/** The table under “Who may import whom”. */
export function readTable(markdown: string): ImportTable {
  const section = markdown.split('## Who may import whom')[1]?.split('\n## ')[0] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| from'))
  return new Map(
    rows.map((row) => {
      const [, from = '', allowed = ''] = row.split('|').map((cell) => cell.trim())
      const names = allowed
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
      return [
        from,
        names.map((name) => ({ name: name.replace(/ \(types\)$/, ''), typesOnly: name.endsWith('(types)') })),
      ]
    }),
  )
}

/** The path below lib/ that an import leads to, without ending; `undefined` for a package. */
function targetOf(file: SourceFile, from: string): string | undefined {
  const path = from.startsWith('#lib/')
    ? from.replace('#lib/', 'lib/')
    : from.startsWith('.')
      ? normalize(join(dirname(file.path), from))
      : undefined
  return path?.startsWith('lib/') ? path.slice(4).replace(/\.tsx?$/, '') : undefined
}

/** The row of the table that a file belongs to: the longest name that its path begins with. */
function rowOf(table: ImportTable, { path, text }: SourceFile): string | undefined {
  if (path.startsWith('app/')) return /^['"]use client['"]/m.test(text) ? 'app (client)' : 'app'
  const plain = path.replace(/^lib\//, '').replace(/\.(?:tsx?|js)$/, '')
  return [...table.keys()].filter((name) => within(plain, name)).sort((a, b) => b.length - a.length)[0]
}

function within(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}/`)
}

/** One line for every import that the table does not allow. */
export function forbiddenImports(table: ImportTable, files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const row = rowOf(table, file)
    if (row === undefined) return [`${file.path} stands in no row of the table`]
    const allowed = table.get(row) ?? []
    return importsOf(file).flatMap(({ from, typesOnly }) => {
      const target = targetOf(file, from)
      if (target === undefined || within(target, row)) return []
      const ok = allowed.some((one) => within(target, one.name) && (!one.typesOnly || typesOnly))
      return ok ? [] : [`${file.path} (${row}) imports ${typesOnly ? 'types of ' : ''}${target}`]
    })
  })
}
