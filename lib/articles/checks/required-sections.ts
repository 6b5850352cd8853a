import type { SectionKind } from '#lib/markdown/sections.ts'
import type { Problem } from '../problem.ts'
import { type CheckedTwin, type CheckSubject, type ContentCheck, missingPart } from './content-check.ts'
import { contentOf, givesFix, headings, isEmpty, kindsInOrder, lineOfSection } from './parts.ts'

const name = 'required-sections'

/** What belongs there. Verification has a rule of its own; evidence is given where there is any. */
const purposes: Readonly<Partial<Record<SectionKind, string>>> = {
  symptoms: 'what people see and say, messages word for word',
  environment: 'product, version, system and what changed lately, one a line',
  cause: 'one sentence and the evidence, or that nobody knows it',
  check: 'the cheapest test that tells this from look-alikes',
  fix: 'numbered steps, one action each',
}

export const requiredSections: ContentCheck = {
  name,
  description: 'a problem has all standard sections, a howto has steps',
  remedy:
    'add the section with its text: a problem has Symptoms, Environment, Cause, Check, Fix and Verification; a howto Fix and Verification',
  run: ({ article, twins }) =>
    kindsInOrder.flatMap((kind) =>
      isRequired(kind, article)
        ? twins.filter((twin) => isEmpty(twin, kind, article)).map((twin) => problem(article, twin, kind))
        : [],
    ),
}

function isRequired(kind: SectionKind, article: CheckSubject['article']): boolean {
  if (purposes[kind] === undefined) return false
  return kind === 'fix' ? givesFix(article) : article.type === 'problem'
}

function problem(article: CheckSubject['article'], twin: CheckedTwin, kind: SectionKind): Problem {
  const heading = headings[kind][twin.lang]
  const purpose = purposes[kind] ?? ''
  return contentOf(twin, kind) === undefined
    ? missingPart(
        article,
        name,
        twin,
        lineOfSection(twin, kind),
        `there is no section “${heading}”`,
        `add “## ${heading}” here: ${purpose}`,
      )
    : missingPart(
        article,
        name,
        twin,
        lineOfSection(twin, kind),
        `the section “${heading}” is empty`,
        `write what belongs there: ${purpose}`,
      )
}
