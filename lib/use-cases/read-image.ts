import type { Scope } from '#lib/access/policy.ts'
import { languages } from '#lib/articles/schema.ts'
import type { Wiring } from '#lib/wiring.ts'

/** First bytes of the formats that are served; what a file is called decides nothing. */
const formats: readonly (readonly [type: string, magic: readonly (number | undefined)[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  [
    'image/webp',
    [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
  ],
]

/**
 * An image that the scope's view of an article shows.
 * @returns `undefined` if there is no such image for the scope: uncited, internal, missing or no image at all
 */
export async function readImage(
  { shelf }: Wiring,
  scope: Scope,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<{ readonly type: string; readonly bytes: Uint8Array } | undefined> {
  const cited = languages.some((lang) => {
    const view = shelf.library.view(id, lang, scope)
    return view?.lang === lang && view.images.includes(name)
  })
  const folder = shelf.library.folderOf(id)
  if (!cited || folder === undefined) return undefined
  const bytes = await shelf.readImage(folder, name)
  const format = formats.find(([, magic]) =>
    magic.every((byte, i) => byte === undefined || bytes?.[i] === byte),
  )
  return bytes === undefined || format === undefined ? undefined : { type: format[0], bytes }
}
