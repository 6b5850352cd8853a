import { type Actor, type Audience, audienceRank, audiences, type Role } from './roles.ts'

declare const made: unique symbol

/**
 * What an actor may read: every audience up to and including `upTo`. Only this file can make one, so nothing
 * that reads articles, lists, counts or engines can be called without an answer from the policy.
 */
export interface Scope {
  readonly upTo: Audience
  readonly [made]: true
}

/** The table: the narrowest audience each role reads. */
const readsUpTo: Record<Role, Audience> = {
  anonymous: 'public',
  customer: 'customer',
  engineer: 'internal',
  author: 'internal',
  publisher: 'internal',
  admin: 'internal',
}

function scope(upTo: Audience): Scope {
  return Object.freeze({ upTo }) as Scope
}

/** The scope of an actor, never wider than what the instance serves at all (`AUDIENCE_MAX`). */
export function scopeFor(actor: Actor, audienceMax: Audience): Scope {
  const granted = readsUpTo[actor.role]
  return scope(audienceRank(granted) <= audienceRank(audienceMax) ? granted : audienceMax)
}

/**
 * The scope of the person at the terminal, who owns the files and names the audience to look through, and of
 * the content checks, which look at each article as its own audience does.
 */
export function scopeOfAudience(audience: Audience): Scope {
  return scope(audience)
}

/** Whether texts for `audience` lie within the scope. */
export function mayRead(scope: Scope, audience: Audience): boolean {
  return audienceRank(audience) <= audienceRank(scope.upTo)
}

/** Every scope that can exist, widest text last; for building one projection per distinct view. */
export function allScopes(audienceMax: Audience): readonly Scope[] {
  return audiences.slice(0, audienceRank(audienceMax) + 1).map(scope)
}
