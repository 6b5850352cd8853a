/** Who may be asking, from least to most trusted. */
const roles = ['anonymous', 'customer', 'engineer', 'author', 'publisher', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who a text is for, from widest to narrowest. */
export const audiences = ['public', 'customer', 'internal'] as const
export type Audience = (typeof audiences)[number]

/** The person or program asking. */
export interface Actor {
  readonly role: Role
}

export const anonymous: Actor = { role: 'anonymous' }

/** Position in the order public 0 < customer 1 < internal 2. */
export function audienceRank(audience: Audience): number {
  return audiences.indexOf(audience)
}
