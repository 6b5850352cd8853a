import { isAppError } from '#lib/errors.ts'
import { handle } from '#lib/http/handle.ts'
import { notFound } from '#lib/http/problem.ts'
import { readText } from '#lib/http/read-body.ts'
import { isUiLanguage } from '#lib/i18n/messages.ts'
import { largestBody, longestQuery } from '#lib/search/query.ts'
import { reduceText } from '#lib/use-cases/reduce-text.ts'

/** A percent-encoded Chinese character takes nine bytes where the text itself has three. */
const largestForm = 3 * largestBody

/**
 * The form of a browser without JavaScript: what was posted becomes an address that can be kept. A text too
 * long for one is reduced to what identifies the problem.
 */
export const POST = handle<{ lang: string }>(async ({ wiring, scope, request, params: { lang } }) => {
  if (!isUiLanguage(lang)) return notFound()
  try {
    const text = new URLSearchParams(await readText(request, largestForm)).get('q')?.trim() ?? ''
    if (text.length <= longestQuery) return seeOther(lang, { q: text })
    return seeOther(lang, { q: reduceText(wiring, scope, text), notice: 'reduced' })
  } catch (error) {
    if (isAppError(error) && error.code === 'body-too-large') return seeOther(lang, { notice: 'tooLarge' })
    throw error
  }
})

export const GET = handle<{ lang: string }>(async ({ request, params: { lang } }) => {
  if (!isUiLanguage(lang)) return notFound()
  return seeOther(lang, { q: new URL(request.url).searchParams.get('q') ?? '' })
})

function seeOther(lang: string, query: Record<string, string>): Response {
  const kept = Object.entries(query).filter(([, value]) => value !== '')
  return new Response(null, {
    status: 303,
    headers: { location: kept.length === 0 ? `/${lang}` : `/${lang}?${new URLSearchParams(kept)}` },
  })
}
