/** Which characters of a text are taken: tells overlaps in time that does not grow with the number of places. */
export class Places {
  readonly #taken: Uint8Array

  constructor(length: number) {
    this.#taken = new Uint8Array(length)
  }

  take({ start, end }: { readonly start: number; readonly end: number }) {
    this.#taken.fill(1, start, end)
  }

  /** Whether any character of a place is taken. */
  touches({ start, end }: { readonly start: number; readonly end: number }): boolean {
    for (let at = start; at < end; at += 1) if (this.#taken[at] === 1) return true
    return false
  }
}
