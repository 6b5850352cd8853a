/** All content checks, and what they say of one article. */
import type { KnownNames } from '#lib/redaction/known-names.ts'
import type { Article } from '../article.ts'
import type { Problem } from '../problem.ts'
import { compoundSymptom } from './compound-symptom.ts'
import {
  type ContentCheck,
  type LinkTarget,
  type StandardCheck,
  type Surroundings,
  subjectOf,
} from './content-check.ts'
import { copyableCommands } from './copyable-commands.ts'
import { deadLinks } from './dead-links.ts'
import { duplicate } from './duplicate.ts'
import { images } from './images.ts'
import { numberedSteps } from './numbered-steps.ts'
import { onePage } from './one-page.ts'
import { productsNamed } from './products-named.ts'
import { type Quality, qualityOf } from './quality.ts'
import { requiredSections } from './required-sections.ts'
import { riskNamed } from './risk-named.ts'
import { sensitiveText } from './sensitive-text.ts'
import { signaturesListed } from './signatures-listed.ts'
import { stale } from './stale.ts'
import { symptomPhrasings } from './symptom-phrasings.ts'
import { tellingTitle } from './telling-title.ts'
import { titleLength } from './title-length.ts'
import { twinsAgree } from './twins-agree.ts'
import { verification } from './verification.ts'
import { verifiedWithGrounds } from './verified-with-grounds.ts'

/** What must not be there, whatever else the article lacks. */
const safetyChecks: readonly ContentCheck[] = [sensitiveText, deadLinks, images]

/** What they find keeps an article from being published: unsafe text, dead ends, missing parts. */
export const publishingChecks: readonly ContentCheck[] = [...safetyChecks, requiredSections, verification]

/** The content standard: what these find are warnings. */
export const standardChecks: readonly StandardCheck[] = [
  symptomPhrasings,
  compoundSymptom,
  titleLength,
  tellingTitle,
  productsNamed,
  signaturesListed,
  numberedSteps,
  copyableCommands,
  riskNamed,
  onePage,
  twinsAgree,
  verifiedWithGrounds,
  stale,
  duplicate,
]

/** What the checks need of a library. */
export interface Targets {
  target(id: string): LinkTarget | undefined
}

/**
 * What keeps one article from being published, whether the library holds it already or not.
 * @param article with its internal text (`AUDIENCE_MAX=internal`), or nothing in there is looked at
 * @param library knows what the ids of other articles lead to
 * @param names what redaction.yml lists
 */
export function contentProblems(article: Article, library: Targets, names?: KnownNames): Problem[] {
  const subject = subjectOf(article, (id) => library.target(id), names)
  return publishingChecks.flatMap((check) => check.run(subject))
}

export interface Review {
  readonly problems: readonly Problem[]
  /** `undefined` for a withdrawn article: readers see the reason and nothing else of it. */
  readonly quality: Quality | undefined
}

/** Everything the checks have to say of one article, warnings included, and how good that makes it. */
export function reviewArticle(article: Article, library: Targets, surroundings: Surroundings): Review {
  const subject = { ...subjectOf(article, (id) => library.target(id), surroundings.names), ...surroundings }
  const found = (checks: readonly StandardCheck[]) => checks.flatMap((check) => check.run(subject))
  if (article.withdrawn !== undefined) return { problems: found(safetyChecks), quality: undefined }
  const problems = found([...publishingChecks, ...standardChecks])
  return { problems, quality: qualityOf(subject, problems) }
}
