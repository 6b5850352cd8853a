/** Reads a request's body no further than allowed. */
import { AppError } from '#lib/errors.ts'

/** @throws AppError `body-too-large` as soon as the limit is passed, `bad-request` for bytes that are not UTF-8 */
export async function readText(request: Request, limit: number): Promise<string> {
  const tooLarge = () =>
    new AppError(
      'body-too-large',
      `the body has more than ${limit} bytes`,
      'send the part of the log around the error',
    )
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new AppError('bad-request', 'the body is not valid UTF-8', 'send it as UTF-8')
  }
}

/** @throws AppError `bad-request` if the text is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError(
      'bad-request',
      'the body is not JSON',
      'send a JSON object with content-type application/json',
    )
  }
}
