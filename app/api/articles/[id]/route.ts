import { z } from 'zod'
import { languages } from '#lib/articles/schema.ts'
import { handle, json, parseWith, queryOf } from '#lib/http/handle.ts'
import { notFound } from '#lib/http/problem.ts'
import { readArticle } from '#lib/use-cases/read-article.ts'

const Query = z.object({ lang: z.enum(languages).optional() })

/** `/api/articles/KB0001` answers JSON, `/api/articles/KB0001.md` the Markdown of the same view. */
export const GET = handle<{ id: string }>(async ({ wiring, scope, request, params }) => {
  const { lang } = parseWith(Query, queryOf(request))
  const [, id = '', markdown] = /^(KB\d{4,12})(\.md)?$/.exec(params.id) ?? []
  const answer = await readArticle(wiring, scope, { id, lang })
  if (answer === undefined) return notFound()
  const { article, urls, related, successor } = answer
  if (markdown !== undefined)
    return new Response(`# ${article.title}\n\n${article.body.trim()}\n`, {
      headers: {
        'content-type': 'text/markdown; charset=utf-8',
        'cache-control': 'no-store',
        'content-language': article.lang,
      },
    })
  const { pieces: _, ...shown } = article
  return json({ ...shown, urls, related, successor })
})
