import type { Scope } from '#lib/access/policy.ts'
import { productSlug } from '#lib/articles/product-address.ts'
import type { Wiring } from '#lib/wiring.ts'

export interface ProductEntry {
  readonly name: string
  readonly slug: string
  readonly vendor: string | undefined
  /** Articles of the scope. */
  readonly articles: number
}

/** The products that articles of the scope are about, in the order of products.yml, others after them by name. */
export function listProducts({ resident, shelf }: Wiring, scope: Scope): ProductEntry[] {
  const listed = shelf.settings.products.map(({ name }) => name)
  const place = (name: string) => (listed.includes(name) ? listed.indexOf(name) : listed.length)
  return [...resident.articlesByProduct(scope)]
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
    .map(([name, articles]) => ({
      name,
      slug: productSlug(name),
      vendor: shelf.settings.products.find((product) => product.name === name)?.vendor,
      articles,
    }))
}
