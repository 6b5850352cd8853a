/** The address of a product's page: its name in small letters, words joined by `-`; Chinese stays. */
import { slug } from 'github-slugger'

export function productSlug(name: string): string {
  return slug(name)
}
