/** The form of a text that the rules read, and the way back to the text as given. */
import { normalizeWithOffsets } from '#lib/text/normalize.ts'

export interface Readable {
  /** One spelling of digits, punctuation and Chinese, so that `密碼：` and `１３８` are found too. */
  readonly text: string
  /** `offsets[i]` is the place in the given text of character `i`; one entry more marks the end. */
  readonly offsets: Uint32Array
}

/** A character with the marks and Hangul parts that compose with it. */
const cluster = /[\s\S][\p{M}\u1160-\u11ff]{0,64}/gu

/** Takes any string, broken surrogates included. */
export function readable(raw: string): Readable {
  const { text, offsets, source } = normalizeWithOffsets(raw)
  if (source === raw || source === raw.toWellFormed()) return { text, offsets }
  return byClusters(raw.toWellFormed())
}

/** `normalizeWithOffsets` counts in the composed form; where the text was not composed, places would drift. */
function byClusters(raw: string): Readable {
  const known = new Map<string, string>()
  const places: number[] = []
  let text = ''
  for (const { 0: written, index } of raw.matchAll(cluster)) {
    const out = known.get(written) ?? normalizeWithOffsets(written).text
    known.set(written, out)
    for (let i = 0; i < out.length; i += 1) places.push(index)
    text += out
  }
  places.push(raw.length)
  return { text, offsets: Uint32Array.from(places) }
}
