/** Why a hit is a hit, and the passage that shows it. */
import type { ProjectedArticle } from '#lib/articles/projection.ts'
import type { SignatureKind } from '#lib/signatures/kinds.ts'
import { normalizeWithOffsets } from '#lib/text/normalize.ts'
import { tokenize } from '#lib/text/tokenize.ts'
import type { Field } from './document.ts'
import type { Plan } from './plan.ts'
import { isTelling, type RankedHit } from './rank.ts'

export interface Reason {
  /** A signature's kind, or how a word was found. */
  readonly kind: SignatureKind | 'word' | 'alias' | 'synonym' | 'typo' | 'prefix' | 'phrase'
  /** For a word: as the query has it; for a slip, a beginning or another wording: what was found. */
  readonly value: string
  readonly field: Field | 'signatures'
  /** What the article says of the file with this hash. */
  readonly verdict?: 'good' | 'bad'
}

export interface Segment {
  readonly text: string
  readonly hit: boolean
}

const mostReasons = 12
const snippetLength = 160
/** Characters kept before the first match. */
const lead = 30

/** Signatures first, the telling ones before the others, then words in the order of the query. */
export function reasonsOf(plan: Plan, { evidence }: RankedHit): Reason[] {
  const signatures = evidence.signatures
    .toSorted((a, b) => Number(isTelling(b)) - Number(isTelling(a)))
    .map(({ signature }): Reason => {
      const { kind, value, verdict } = signature
      return { kind, value, field: 'signatures', ...(verdict === undefined ? {} : { verdict }) }
    })
  return distinct([...signatures, ...wordReasons(plan, evidence)]).slice(0, mostReasons)
}

function wordReasons(plan: Plan, { terms }: RankedHit['evidence']): Reason[] {
  const spans: { start: number; end: number; field: Field }[] = []
  const reasons: Reason[] = []
  const said = new Map<string, { field: Field; found: number }>()
  for (const { term, field, alternative } of terms) {
    const planned = plan.terms[term]
    if (planned === undefined) continue
    if (planned.says !== undefined) {
      said.set(planned.says, { field, found: (said.get(planned.says)?.found ?? 0) + 1 })
      continue
    }
    if (alternative.how === 'fuzzy' || alternative.how === 'prefix')
      reasons.push({
        kind: alternative.how === 'fuzzy' ? 'typo' : 'prefix',
        value: alternative.term.replace(/^=/, ''),
        field,
      })
    else if (planned.end - planned.start > 1 || terms.length === 1)
      spans.push({ start: planned.start, end: planned.end, field })
  }
  const whole = (says: string) => plan.terms.filter((planned) => planned.says === says).length
  const synonyms = [...said]
    .filter(([says, { found }]) => found >= whole(says))
    .map(([value, { field }]): Reason => ({ kind: 'synonym', value, field }))
  const words = merge(spans).map(({ start, end, field }) => wordReason(plan.text.slice(start, end), field))
  return [...words, ...synonyms, ...reasons]
}

function wordReason(value: string, field: Field): Reason {
  return { kind: field === 'aliases' ? 'alias' : 'word', value, field }
}

/** Overlapping places become one; the first one's field stays. */
function merge<T extends { start: number; end: number }>(spans: readonly T[]): T[] {
  const merged: T[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>()
  return reasons.filter(({ value }) => !seen.has(value.toLowerCase()) && seen.add(value.toLowerCase()))
}

/** The passage of the article with the most of what matched, as segments: never markup. */
export function snippetOf(view: ProjectedArticle, { evidence }: RankedHit): Segment[] {
  const wanted = new Set(evidence.terms.map(({ alternative }) => alternative.term))
  const texts = [...view.symptoms, ...view.pieces.map(({ text }) => text)]
  let best = { text: texts[0] ?? '', spans: [] as { start: number; end: number }[], found: 0 }
  for (const text of texts) {
    const matches = matchesIn(text, wanted)
    if (matches.found > best.found) best = matches
  }
  return segmentsOf(best.text, best.spans)
}

function matchesIn(text: string, wanted: ReadonlySet<string>) {
  const { text: normalized, offsets, source } = normalizeWithOffsets(text)
  const spans: { start: number; end: number }[] = []
  const found = new Set<string>()
  for (const { term, kind, start, end } of tokenize(normalized)) {
    if (!wanted.has(term) || kind === 'character') continue
    found.add(term)
    spans.push({ start: offsets[start] ?? 0, end: offsets[end] ?? source.length })
  }
  return { text: source, spans: merge(spans), found: found.size }
}

function segmentsOf(text: string, spans: readonly { start: number; end: number }[]): Segment[] {
  const first = spans[0]?.start ?? 0
  const from =
    first + snippetLength - lead < text.length || first < lead
      ? Math.max(0, first - lead)
      : Math.max(0, text.length - snippetLength)
  const to = Math.min(text.length, from + snippetLength)
  const segments: Segment[] = []
  const push = (start: number, end: number, hit: boolean) => {
    if (end > start) segments.push({ text: text.slice(start, end).replace(/\s+/g, ' '), hit })
  }
  let at = from
  for (const { start, end } of spans) {
    if (start >= to) break
    if (end <= at) continue
    push(at, Math.max(at, start), false)
    push(Math.max(at, start), Math.min(end, to), true)
    at = Math.min(end, to)
  }
  push(at, to, false)
  const [head, ...rest] = segments
  const opened = head !== undefined && from > 0 ? [{ ...head, text: `…${head.text}` }, ...rest] : segments
  const last = opened.at(-1)
  return last !== undefined && to < text.length
    ? [...opened.slice(0, -1), { ...last, text: `${last.text}…` }]
    : opened
}
