import { handle } from '#lib/http/handle.ts'
import { checkReadiness } from '#lib/use-cases/check-readiness.ts'

export const GET = handle(async ({ wiring }) => {
  const { ready, ...rest } = await checkReadiness(wiring)
  return Response.json(
    { ready, ...rest },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
})
