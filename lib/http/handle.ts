/** What every API route does before and after its one call: parse, find the actor, answer, or say what is wrong. */
import type { ZodError, z } from 'zod'
import type { Scope } from '#lib/access/policy.ts'
import { currentActor } from '#lib/access/session.ts'
import { AppError } from '#lib/errors.ts'
import { type Wiring, wiring } from '#lib/wiring.ts'
import { errorResponse, unavailable } from './problem.ts'

export interface Call<Params> {
  readonly wiring: Wiring
  readonly scope: Scope
  readonly request: Request
  readonly params: Params
}

type RouteHandler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/** Makes a route handler of a call; what the call throws becomes a problem document. */
export function handle<Params = Record<string, never>>(
  call: (call: Call<Params>) => Promise<Response>,
): RouteHandler<Params> {
  return async (request, context) => {
    const wired = await wiring().catch(() => undefined)
    if (wired === undefined) return unavailable()
    try {
      const [actor, params] = [await currentActor(), await context.params]
      return await call({ wiring: wired, scope: wired.scopeOf(actor), request, params })
    } catch (error) {
      return errorResponse(error, wired.log)
    }
  }
}

/** @throws AppError `bad-request` that names each parameter which is wrong */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw badRequest(parsed.error)
}

function badRequest(error: ZodError): AppError {
  const culprits = error.issues.map(
    (issue) => `${issue.path.map(String).join('.') || 'body'}: ${issue.message}`,
  )
  const tooLong = error.issues.some((issue) => issue.path[0] === 'q' && issue.code === 'too_big')
  return new AppError(
    tooLong ? 'query-too-long' : 'bad-request',
    culprits.join('; '),
    tooLong ? 'post the text to /api/search as {"text": …}' : 'see the README, HTTP',
  )
}

/** Query parameters as an object: one value, or a list where a name is repeated. */
export function queryOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url)
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

export function json(body: unknown, headers: HeadersInit = {}): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store', ...headers } })
}
