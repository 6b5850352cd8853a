/**
 * Slips between two words: insertions, deletions, substitutions and swapped neighbours (optimal string
 * alignment; Boytsov, “Indexing methods for approximate dictionary searching”, 2011, section 2.1).
 * @returns the distance, or `limit + 1` as soon as it is known to be larger than `limit`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(beforeLast, j - 2) + 1)
      row.push(cost)
      best = Math.min(best, cost)
    }
    if (best > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return Math.min(at(last, b.length), limit + 1)
}

function at(row: readonly number[], i: number): number {
  return row[i] ?? Number.POSITIVE_INFINITY
}

/** Slips forgiven in a word: none below five letters, where another word is as likely as a slip. */
export function slipsAllowed(word: string): 0 | 1 | 2 {
  if (!/^[a-z]{5,}$/.test(word)) return 0
  return word.length < 9 ? 1 : 2
}
