import type { Scope } from '#lib/access/policy.ts'
import { productSlug } from '#lib/articles/product-address.ts'
import type { Language } from '#lib/articles/schema.ts'
import type { Wiring } from '#lib/wiring.ts'

/**
 * Whether a page lies behind an address, for this scope. What it may not see is no page.
 * @param path the parts of the address after the language
 */
export async function pageExists(
  { shelf, resident }: Wiring,
  scope: Scope,
  lang: Language,
  path: readonly string[],
): Promise<boolean> {
  const [kind = '', name = '', ...more] = path
  if (kind === '' || kind === 'search') return path.length <= 1
  if (kind === 'products') {
    if (name === '') return path.length === 1
    return (
      more.length === 0 &&
      [...resident.articlesByProduct(scope).keys()].some((product) => productSlug(product) === name)
    )
  }
  const id = name.toUpperCase()
  if (kind !== 'articles' || !/^KB\d{4,12}$/.test(id)) return false
  await shelf.refresh(id)
  return shelf.library.view(id, lang, scope) !== undefined
}
