/** Finds what must not stand in an article: personal data and secrets. */
import { readable } from './readable.ts'
import { type FindingClass, type FindingKind, findingKinds, type Rule, type Span } from './rule.ts'
import { rules } from './rules.ts'

/** Where something was found. It never carries the value itself, so that it may be stored, logged and shown. */
export interface Finding {
  readonly kind: FindingKind
  readonly class: FindingClass
  /** Places in the text that was given, in UTF-16 units; the end is excluded. */
  readonly start: number
  readonly end: number
}

/**
 * Every finding of every rule, in the order of the text and without overlaps. Never throws, whatever the text.
 * @param text of any length and any origin
 * @param more rules beside the table, such as `knownNameRules`
 */
export function findSensitive(text: string, more: readonly Rule[] = []): Finding[] {
  const { text: read, offsets } = readable(text)
  const found: Finding[] = []
  for (const rule of [...rules, ...more])
    for (const span of rule.find(read))
      found.push({ kind: rule.kind, class: rule.class, ...placeInSource(span, offsets) })
  return merge(found)
}

/** Characters that became several when normalized are taken whole. */
function placeInSource({ start, end }: Span, offsets: Uint32Array): Span {
  const last = offsets[end - 1] ?? 0
  let after = end
  while (offsets[after] === last && after < offsets.length - 1) after += 1
  return { start: offsets[start] ?? 0, end: offsets[after] ?? 0 }
}

/** Overlapping findings become one that covers them all, so that nothing of either is left over. */
function merge(found: readonly Finding[]): Finding[] {
  const merged: Finding[] = []
  for (const finding of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last === undefined || finding.start >= last.end) {
      merged.push(finding)
      continue
    }
    const named = rank(finding) < rank(last) ? finding : last
    merged[merged.length - 1] = {
      kind: named.kind,
      class: named.class,
      start: last.start,
      end: Math.max(last.end, finding.end),
    }
  }
  return merged
}

function rank({ kind }: Finding): number {
  return findingKinds.indexOf(kind)
}
