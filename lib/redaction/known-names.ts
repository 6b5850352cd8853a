/** Names that the team knows and no rule could guess: redaction.yml lists them. */
import { fold } from '#lib/text/normalize.ts'
import type { FindingKind, Rule, Span } from './rule.ts'

export interface KnownNames {
  readonly staff: readonly string[]
  readonly customers: readonly string[]
  readonly hosts: readonly string[]
}

const kinds = [
  ['staff', 'person', 'the name of a person'],
  ['customers', 'company', 'the name of a customer'],
  ['hosts', 'host', 'the name of an internal host'],
] as const satisfies readonly (readonly [keyof KnownNames, FindingKind, string])[]

const latin = /[a-z0-9]/

/** One rule for each list that names anything. A Chinese name is found anywhere, a Latin one as a whole word. */
export function knownNameRules(names: KnownNames): Rule[] {
  return kinds.flatMap(([list, kind, description]) => {
    const folded = names[list].map(fold).filter((name) => name !== '')
    return folded.length === 0
      ? []
      : [{ kind, class: 'personal', description, find: (text) => occurrences(text, folded) }]
  })
}

function* occurrences(text: string, names: readonly string[]): Iterable<Span> {
  const lower = text.toLowerCase()
  for (const name of names)
    for (let start = lower.indexOf(name); start !== -1; start = lower.indexOf(name, start + name.length)) {
      const end = start + name.length
      const continues = (inside: string | undefined, outside: string | undefined) =>
        latin.test(inside ?? '') && latin.test(outside ?? '')
      if (!continues(name[0], lower[start - 1]) && !continues(name.at(-1), lower[end])) yield { start, end }
    }
}
