/** The value after a label: where it ends, and what only looks like one. */
import type { Candidate, Span } from './rule.ts'

export interface Part extends Span {
  readonly value: string
  /** A little of what follows. */
  readonly after: string
  readonly quoted: boolean
}

/** Takes quotes, emphasis and the punctuation of the sentence away from a candidate. */
export function trimmed({ value, start, end, text }: Candidate): Part {
  const quote = value[0]
  const quoted = value.length >= 2 && (quote === '"' || quote === "'") && value.endsWith(quote)
  let [from, to] = quoted ? [1, value.length - 1] : bareEnds(value)
  while (from < to && value[from] === ' ') from += 1
  while (to > from && value[to - 1] === ' ') to -= 1
  return {
    value: value.slice(from, to),
    start: start + from,
    end: start + to,
    after: quoted ? text.slice(end, end + 24) : text.slice(start + to, start + to + 24),
    quoted,
  }
}

function bareEnds(value: string): [number, number] {
  const from = /^[*_'"]{1,3}(?=[A-Za-z0-9])/.exec(value)?.[0].length ?? 0
  const cut = /;|<|&(?=[\w.-]{1,40}=)|\\n|["'](?=[,)\]}]|$)/.exec(value.slice(from))?.index
  let to = cut === undefined ? value.length : from + cut
  while (to > from && /[.,:?|'"_*>]/.test(value[to - 1] ?? '')) to -= 1
  for (const [open, close] of ['()', '[]', '{}']) {
    const part = value.slice(from, to)
    if (part.endsWith(close ?? '') && !part.includes(open ?? '')) to -= 1
  }
  while (to > from && /[.,:?|]/.test(value[to - 1] ?? '')) to -= 1
  return [from, to]
}

/** Whether nothing of the same clause follows. */
export function endsClause(after: string): boolean {
  return /^["'*_]{0,3}(?:$|[ \t]{0,3}(?:\n|\\n|[,.;:!?|)\]}<&。、】」》"'/]|$)|[ \t]{2}|\t)/.test(after)
}

/** Letters alone, or words joined by hyphens and the like. */
export function isBareWord(value: string): boolean {
  return /^[A-Za-z][A-Za-z_./\\:'-]{0,127}!?$/.test(value)
}

/** “8 characters”, “90天”: a number that measures. */
export function isCount(value: string, after: string): boolean {
  if (/^\d{1,3}$/.test(value)) return true
  return (
    /^\d{1,4}(?:[-~]\d{1,4})?$/.test(value) &&
    /^[ \t]?(?:位|个|天|次|字|分|小时|秒|月|年|到|至|character|char|day|digit|time|hour|minute|attempt|or |and |to )/i.test(
      after,
    )
  )
}

/** SHA256, NTLMv2, Windows10, KB5015807, 2.1.0 */
export function isAlgorithm(value: string): boolean {
  return /^(?:(?:AES|SHA|MD|RC|RSA|DES|NTLMv?|TLS|SSL|UTF|KB|HTTP|SMB|Windows|Win|Office|Outlook|Exchange|Server|Event|Microsoft)[-_ ]?\d[\d.-]*\w{0,6}|\d?DES|v?\d+(?:\.\d+){1,4})$/i.test(
    value,
  )
}
