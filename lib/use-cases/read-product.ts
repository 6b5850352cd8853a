import type { Scope } from '#lib/access/policy.ts'
import { productSlug } from '#lib/articles/product-address.ts'
import type { Wiring } from '#lib/wiring.ts'

export interface ProductView {
  readonly name: string
  readonly vendor: string | undefined
  readonly aliases: readonly string[]
  /** Oldest first. */
  readonly versions: readonly string[]
  readonly articles: number
}

/**
 * A product by the last part of its address.
 * @returns `undefined` for a product that no article of the scope is about: as if there were none
 */
export function readProduct(
  { resident, shelf }: Wiring,
  scope: Scope,
  slug: string,
): ProductView | undefined {
  const found = [...resident.articlesByProduct(scope)].find(([name]) => productSlug(name) === slug)
  if (found === undefined) return undefined
  const [name, articles] = found
  const product = shelf.settings.products.find((one) => one.name === name)
  return {
    name,
    vendor: product?.vendor,
    aliases: product?.aliases ?? [],
    versions: product?.versions ?? [],
    articles,
  }
}
