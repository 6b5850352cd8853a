/**
 * Answers for addresses that lead nowhere, before a page is begun: Next renders its own not-found page in the
 * browser only (vercel/next.js#62228), which leaves it blank without JavaScript, and fails on broken percent signs.
 */
import { type NextRequest, NextResponse } from 'next/server'
import { currentActor } from '#lib/access/session.ts'
import { badAddress } from '#lib/http/problem.ts'
import { isUiLanguage, type UiLanguage } from '#lib/i18n/messages.ts'
import { pageExists } from '#lib/use-cases/page-exists.ts'
import { wiring } from '#lib/wiring.ts'

export const config = { matcher: '/((?!_next/|icon\\.svg).*)' }

export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname } = request.nextUrl
  const path = decoded(pathname)
  if (path === undefined) return badAddress()
  if (path === '/' || /^\/(?:api|files)(?:\/|$)/.test(path)) return NextResponse.next()
  const [lang = '', ...rest] = path.slice(1).split('/')
  if (!isUiLanguage(lang)) return nothingHere(request, 'en')
  const wired = await wiring()
  const exists = await pageExists(wired, wired.scopeOf(await currentActor()), lang, rest)
  return exists ? NextResponse.next() : nothingHere(request, lang)
}

function nothingHere(request: NextRequest, lang: UiLanguage): Response {
  return NextResponse.rewrite(new URL(`/${lang}/nothing-here`, request.url), { status: 404 })
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
