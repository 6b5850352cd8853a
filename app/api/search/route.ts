import { handle, json, parseWith, queryOf } from '#lib/http/handle.ts'
import { parseJson, readText } from '#lib/http/read-body.ts'
import { largestBody, SearchBody, SearchQuery } from '#lib/search/query.ts'
import { searchArticles } from '#lib/use-cases/search-articles.ts'

export const GET = handle(async ({ wiring, scope, request }) => {
  const { q, ...options } = parseWith(SearchQuery, queryOf(request))
  return json(await searchArticles(wiring, scope, { text: q, ...options }))
})

export const POST = handle(async ({ wiring, scope, request }) => {
  const body = parseWith(SearchBody, parseJson(await readText(request, largestBody)))
  return json(await searchArticles(wiring, scope, body))
})
