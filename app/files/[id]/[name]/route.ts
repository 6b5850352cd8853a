import { handle } from '#lib/http/handle.ts'
import { notFound } from '#lib/http/problem.ts'
import { readImage } from '#lib/use-cases/read-image.ts'

export const GET = handle<{ id: string; name: string }>(async ({ wiring, scope, params }) => {
  const image = await readImage(wiring, scope, params)
  if (image === undefined) return notFound()
  return new Response(image.bytes as BodyInit, {
    headers: {
      'content-type': image.type,
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'",
    },
  })
})
