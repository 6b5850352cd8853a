/** How good an article is by the content standard: criteria with weights, each judged by the rules or left to a person. */
import type { SectionKind } from '#lib/markdown/sections.ts'
import type { Problem } from '../problem.ts'
import type { CheckSubject } from './content-check.ts'
import { givesFix, isEmpty } from './parts.ts'

export interface Quality {
  /** 0 to 100: the weight of the criteria that are met, of those that apply and can be judged here. */
  readonly score: number
  /** Names of the criteria that are not met. */
  readonly failed: readonly string[]
}

interface Criterion {
  readonly name: string
  readonly weight: number
  /** Rules whose finding anything means that the criterion is not met. */
  readonly rules: readonly string[]
  /** A section that readers have to find for it to be met. */
  readonly section?: SectionKind
  /** One that does not apply leaves the denominator, unless a rule found something all the same. */
  readonly applies?: (subject: CheckSubject) => boolean
  /** That it is not met a rule can see; that it is met only a person. */
  readonly forPerson?: true
}

const isProblem = ({ article }: CheckSubject) => article.type === 'problem'
const hasFix = ({ article }: CheckSubject) => givesFix(article)
const listsSignatures = ({ article }: CheckSubject) => article.signatures.length > 0
const namesRisk = ({ twins }: CheckSubject) => twins.some(({ body }) => body.includes(':::risk'))

/** The checklist of Knowledge-Centered Service with the weights of the project's notes on its peers (section 4.3). */
export const criteria: readonly Criterion[] = [
  { name: 'unique', weight: 15, rules: ['duplicate'] },
  { name: 'requestor-words', weight: 12, rules: ['symptom-phrasings'], section: 'symptoms' },
  { name: 'no-compound-symptom', weight: 5, rules: ['compound-symptom'] },
  {
    name: 'environment',
    weight: 8,
    rules: ['products-named'],
    section: 'environment',
    applies: ({ article }) => article.type !== 'information',
  },
  { name: 'signatures', weight: 8, rules: ['signatures-listed'], applies: listsSignatures },
  { name: 'cause', weight: 8, rules: [], section: 'cause', applies: isProblem, forPerson: true },
  {
    name: 'steps',
    weight: 10,
    rules: ['numbered-steps', 'copyable-commands'],
    section: 'fix',
    applies: hasFix,
  },
  { name: 'verification', weight: 8, rules: ['verification'], applies: hasFix },
  { name: 'risk', weight: 4, rules: ['risk-named'], applies: namesRisk },
  { name: 'title', weight: 7, rules: ['title-length', 'telling-title'] },
  { name: 'complete-on-a-page', weight: 5, rules: ['required-sections', 'one-page', 'twins-agree'] },
  { name: 'links', weight: 3, rules: ['dead-links', 'images'] },
  { name: 'metadata', weight: 3, rules: ['stale', 'verified-with-grounds'] },
  { name: 'no-personal-data', weight: 4, rules: ['sensitive-text'] },
]

/** @param problems all that the checks found in the article */
export function qualityOf(subject: CheckSubject, problems: readonly Problem[]): Quality {
  const broken = new Set(problems.map(({ rule }) => rule))
  let whole = 0
  let met = 0
  const failed: string[] = []
  for (const criterion of criteria) {
    const fails = isUnmet(criterion, subject, broken)
    const counts = criterion.forPerson !== true && (criterion.applies?.(subject) ?? true)
    if (fails) failed.push(criterion.name)
    else if (counts) met += criterion.weight
    if (fails || counts) whole += criterion.weight
  }
  return { score: whole === 0 ? 100 : Math.round((100 * met) / whole), failed }
}

function isUnmet({ rules, section }: Criterion, subject: CheckSubject, broken: ReadonlySet<string>): boolean {
  const { article, twins } = subject
  const lacksSection =
    section !== undefined &&
    (section === 'fix' ? givesFix(article) : article.type === 'problem') &&
    twins.some((twin) => isEmpty(twin, section, article))
  return lacksSection || rules.some((rule) => broken.has(rule))
}
