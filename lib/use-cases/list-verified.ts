import type { Scope } from '#lib/access/policy.ts'
import type { Language } from '#lib/articles/schema.ts'
import type { Wiring } from '#lib/wiring.ts'

export interface VerifiedEntry {
  readonly id: string
  readonly title: string
  readonly lang: Language
  readonly url: string
  readonly verifiedOn: string
}

/** The articles of the scope whose fix was confirmed last, newest first. */
export function listVerified(
  { resident, shelf }: Wiring,
  scope: Scope,
  { lang, limit }: { lang: Language; limit: number },
): VerifiedEntry[] {
  return resident.lastVerified(scope, limit).flatMap((id) => {
    const view = shelf.library.view(id, lang, scope)
    if (view?.verifiedOn === undefined) return []
    return [
      {
        id,
        title: view.title,
        lang: view.lang,
        url: `/${lang}/articles/${id}/${view.slug}`,
        verifiedOn: view.verifiedOn,
      },
    ]
  })
}
