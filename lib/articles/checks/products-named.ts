import { editDistance } from '#lib/text/edit-distance.ts'
import { fold } from '#lib/text/normalize.ts'
import type { Article } from '../article.ts'
import type { Problem } from '../problem.ts'
import type { Product } from '../settings.ts'
import { type CheckedTwin, lineOfKey, type StandardCheck, warning } from './content-check.ts'

const name = 'products-named'

export const productsNamed: StandardCheck = {
  name,
  description: 'the products are those of products.yml, with a version or a system',
  remedy:
    'name the product as `products.yml` does (a new one goes there first), with `versions`, `os`, or the system as a second product',
  run({ article, twins, products }) {
    const [primary] = twins
    if (primary === undefined || article.type === 'information') return []
    return [...unknown(article, primary, products), ...vague(article, primary)]
  },
}

function unknown(article: Article, primary: CheckedTwin, products: readonly Product[]): Problem[] {
  return article.products.flatMap((product, i) => {
    if (products.some((known) => known.name === product.name)) return []
    const nearest = nearestTo(product.name, products)
    return [
      warning(
        name,
        primary,
        lineOfKey(primary, ['products', i, 'name']),
        `products.yml knows no “${product.name}”`,
        nearest === undefined
          ? 'add it there, or name one of those'
          : `write “${nearest}”, or add it to products.yml`,
      ),
    ]
  })
}

/** The product that has the name among its aliases, or is a slip away from it. */
function nearestTo(written: string, products: readonly Product[]): string | undefined {
  const wanted = fold(written)
  return (
    products.find(({ aliases }) => aliases.some((alias) => fold(alias) === wanted)) ??
    products.find((known) => editDistance(fold(known.name), wanted, 2) <= 2)
  )?.name
}

/** Names of systems: the version is in the name, or it does not matter. */
const system = /windows|linux|rhel|centos|ubuntu|debian|macos|android|\bios\b|cmge|麒麟|统信/i

function vague({ products }: Article, primary: CheckedTwin): Problem[] {
  const isExact = products.some(
    (product) => product.versions.length > 0 || product.os.length > 0 || system.test(product.name),
  )
  if (isExact) return []
  return [
    warning(
      name,
      primary,
      lineOfKey(primary, ['products']),
      products.length === 0 ? 'no product is named' : 'neither version nor system is named',
      products.length === 0
        ? 'add products with a name of products.yml, and versions or os'
        : 'add versions or os to a product, or name the system as a second one',
    ),
  ]
}
