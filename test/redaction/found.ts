import { findSensitive } from '#lib/redaction/find.ts'

/** What is found in a text, as `kind: value`; only tests put the value back in. */
export function found(text: string): string[] {
  return findSensitive(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}
