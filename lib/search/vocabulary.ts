/**
 * What a viewer's documents know: the planner asks this and nothing else of the index, so that neither a
 * correction nor a verdict can tell of text outside the viewer's audience.
 */
import type { DocumentSignature } from './document.ts'

export interface Vocabulary {
  /** In how many documents of the viewer's audience a term stands. */
  frequency(term: string): number
  /** Terms that begin with `start`, most frequent first, at most `limit`. */
  startingWith(start: string, limit: number): string[]
  /** Words one or two slips away from `word` (see `slipsAllowed`), nearest first, at most `limit`. */
  similar(word: string, limit: number): string[]
  /** The signatures of the audience under a key. */
  signature(key: string): readonly DocumentSignature[]
  /** Hash keys whose digits begin with `prefix`, at most `limit`. */
  hashes(prefix: string, limit: number): string[]
  /** Hashes known for a file. */
  hashesOf(fileKey: string): readonly DocumentSignature[]
  /** Names of services, folded, that articles of the audience list. */
  serviceNames(): readonly string[]
}
