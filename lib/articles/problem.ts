/** A finding about content: what is wrong, where, and what to do about it. */
export interface Problem {
  /** Path relative to the content folder. */
  readonly path: string
  /** Line in the file, from 1. */
  readonly line: number
  readonly rule: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  /** What to do, in one line. */
  readonly fix: string
}
