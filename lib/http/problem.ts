/** Errors as RFC 9457 problem documents: English, with a code that never changes its meaning. */
import { isAppError } from '#lib/errors.ts'
import type { Log } from '#lib/log.ts'

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Content too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  500: 'Internal error',
  503: 'Unavailable',
}

export interface ProblemDetails {
  readonly status: number
  readonly code: string
  readonly detail: string
  /** The way out. */
  readonly remedy?: string
}

function problemResponse(
  { status, code, detail, remedy }: ProblemDetails,
  headers: HeadersInit = {},
): Response {
  const body = {
    type: `urn:casebook:problem:${code}`,
    title: titles[status] ?? 'Error',
    status,
    code,
    detail,
    ...(remedy === undefined ? {} : { remedy }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

/** The same answer for what is missing and what the actor may not see. */
export function notFound(): Response {
  return problemResponse({ status: 404, code: 'not-found', detail: 'There is nothing at this address.' })
}

/** For an address whose percent signs stand for no text. */
export function badAddress(): Response {
  return problemResponse({
    status: 400,
    code: 'bad-request',
    detail: 'The address is not valid percent-encoded UTF-8.',
  })
}

/** The process could not be set up; its log says why. */
export function unavailable(): Response {
  return problemResponse({
    status: 503,
    code: 'unavailable',
    detail: 'The site is not ready.',
    remedy: 'whoever runs it finds the reason in its log',
  })
}

/** An AppError tells what it is; anything else is a bug, which is logged and not shown. */
export function errorResponse(error: unknown, log: Log): Response {
  if (isAppError(error))
    return problemResponse({
      status: error.status,
      code: error.code,
      detail: error.message,
      ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
    })
  log.error({ error: error instanceof Error ? error.stack : String(error) }, 'unexpected error')
  return problemResponse({
    status: 500,
    code: 'internal',
    detail: 'Something went wrong here.',
    remedy: 'try again; if it stays, tell whoever runs this site',
  })
}
