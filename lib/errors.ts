/**
 * Errors that a caller can act on. They are told apart by `code`, never by `instanceof`: Next loads a module
 * once per bundle, so two copies of a class can exist in one process.
 */
const statuses = {
  'bad-request': 400,
  'query-too-long': 400,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'method-not-allowed': 405,
  'not-found': 404,
  conflict: 409,
  'content-invalid': 422,
  'config-invalid': 500,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof statuses

export class AppError extends Error {
  readonly code: ErrorCode
  /** HTTP status that a door answers with. */
  readonly status: number
  /** What the reader can do about it. */
  readonly remedy: string | undefined

  constructor(code: ErrorCode, message: string, remedy?: string) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.status = statuses[code]
    this.remedy = remedy
  }
}

/** Whether a thrown value is an AppError of any bundle's copy of the class. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && 'code' in error && String(error.code) in statuses
}
