/** Words that mean the same (synonyms.yml): found in a query, they let its other wordings count too. */
import { fold } from '#lib/text/normalize.ts'

export interface SynonymMatch {
  /** Place in the normalized query. */
  readonly start: number
  readonly end: number
  /** The group's other members, folded. */
  readonly others: readonly string[]
}

interface Entry {
  readonly member: string
  readonly others: readonly string[]
}

const wordCharacter = /[\p{L}\p{N}]/u
const han = /\p{Script=Han}/u

export class Synonyms {
  /** Members by their first two characters: a query is read once, however many groups there are. */
  readonly #byStart = new Map<string, Entry[]>()

  constructor(groups: readonly (readonly string[])[]) {
    const others = new Map<string, Set<string>>()
    for (const group of groups) {
      const members = group.map(fold)
      for (const member of members) {
        const known = others.get(member) ?? new Set<string>()
        for (const other of members) if (other !== member) known.add(other)
        others.set(member, known)
      }
    }
    for (const [member, set] of others) {
      const start = member.slice(0, 2)
      this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), { member, others: [...set] }])
    }
    for (const entries of this.#byStart.values()) entries.sort((a, b) => b.member.length - a.member.length)
  }

  /** The members that stand in a text, each once, the longest at each place, without overlaps. */
  matchesIn(normalized: string): SynonymMatch[] {
    const text = normalized.toLowerCase()
    const matches = new Map<Entry, SynonymMatch>()
    for (let at = 0; at < text.length; at += 1) {
      const entry = this.#byStart.get(text.slice(at, at + 2))?.find(({ member }) => stands(text, member, at))
      if (entry === undefined) continue
      const end = at + entry.member.length
      if (!matches.has(entry)) matches.set(entry, { start: at, end, others: entry.others })
      at = end - 1
    }
    return [...matches.values()]
  }
}

export const noSynonyms = new Synonyms([])

/** A Latin member must be a word of its own; a Chinese one may stand anywhere in a sentence. */
function stands(text: string, member: string, at: number): boolean {
  if (!text.startsWith(member, at)) return false
  const before = text[at - 1] ?? ' '
  const after = text[at + member.length] ?? ' '
  const freeBefore = han.test(member[0] ?? '') || !wordCharacter.test(before) || han.test(before)
  const freeAfter = han.test(member.at(-1) ?? '') || !wordCharacter.test(after) || han.test(after)
  return freeBefore && freeAfter
}
