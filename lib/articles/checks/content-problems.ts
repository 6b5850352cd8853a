/** All content checks, and what they say of one article. */
import type { Article } from '../article.ts'
import type { Problem } from '../problem.ts'
import { type ContentCheck, type LinkTarget, subjectOf } from './content-check.ts'
import { deadLinks } from './dead-links.ts'
import { images } from './images.ts'
import { sensitiveText } from './sensitive-text.ts'

const contentChecks: readonly ContentCheck[] = [sensitiveText, deadLinks, images]

/**
 * What the checks find in one article, whether the library holds it already or not.
 * @param article with its internal text (`AUDIENCE_MAX=internal`), or nothing in there is looked at
 * @param library knows what the ids of other articles lead to
 */
export function contentProblems(
  article: Article,
  library: { target(id: string): LinkTarget | undefined },
): Problem[] {
  const subject = subjectOf(article, (id) => library.target(id))
  return contentChecks.flatMap((check) => check.run(subject))
}
