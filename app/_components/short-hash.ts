/** A hash as a card shows it: its first eight digits; everything else whole. */
export function shortHash(kind: string, value: string): string {
  return /^(?:sha256|sha1|md5)$/.test(kind) && value.length > 12 ? `${value.slice(0, 8)}…` : value
}
