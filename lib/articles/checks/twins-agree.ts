import type { Problem } from '../problem.ts'
import {
  type CheckedTwin,
  type CheckSubject,
  type ContentCheck,
  lineOfKey,
  lineOfNode,
  warning,
} from './content-check.ts'
import { contentOf, headings, kindsInOrder, lineOfSection, stepsOf } from './parts.ts'
import { codeDifferences, commandsMissingFrom } from './twin-code.ts'

const name = 'twins-agree'

export const twinsAgree: ContentCheck = {
  name,
  description:
    'both languages have the same sections, steps and commands, and say which state they were made from',
  remedy:
    'carry the change over to the other language, then write the `translatedFrom` that the message gives into the twin without `id`',
  run({ article, twins }) {
    const [primary, second] = twins
    if (primary === undefined || second === undefined) return []
    return [
      ...outdated(article, primary, second),
      ...sections(primary, second),
      ...steps(primary, second),
      ...code(primary, second),
    ]
  },
}

function outdated(
  { primary: lang }: CheckSubject['article'],
  primary: CheckedTwin,
  second: CheckedTwin,
): Problem[] {
  if (second.translatedFrom === primary.hash) return []
  return [
    warning(
      name,
      second,
      lineOfKey(second, ['translatedFrom']),
      second.translatedFrom === undefined
        ? `it is not said which state of ${lang}.md this text was made from`
        : `${lang}.md has changed since this text was made from it`,
      `compare both, then write translatedFrom: "${primary.hash}"`,
    ),
  ]
}

function sections(primary: CheckedTwin, second: CheckedTwin): Problem[] {
  return kindsInOrder.flatMap((kind) => {
    const [here, there] = [contentOf(second, kind), contentOf(primary, kind)]
    if ((here === undefined) === (there === undefined)) return []
    const [mine, others] = [headings[kind][second.lang], headings[kind][primary.lang]]
    return [
      here === undefined
        ? warning(
            name,
            second,
            lineOfSection(second, kind),
            `there is no section “${mine}”, and ${primary.lang}.md has “${others}”`,
            `add “## ${mine}” here, or take “${others}” out of ${primary.lang}.md`,
          )
        : warning(
            name,
            second,
            lineOfSection(second, kind),
            `${primary.lang}.md has no section “${others}”`,
            `add “## ${others}” to ${primary.lang}.md, or take this one out`,
          ),
    ]
  })
}

function steps(primary: CheckedTwin, second: CheckedTwin): Problem[] {
  const [here, there] = [stepsOf(second).length, stepsOf(primary).length]
  if (here === there) return []
  return [
    warning(
      name,
      second,
      lineOfSection(second, 'fix'),
      `the fix has ${here} steps here and ${there} in ${primary.lang}.md`,
      'give both languages the same steps in the same order',
    ),
  ]
}

function code(primary: CheckedTwin, second: CheckedTwin): Problem[] {
  const same = 'commands and output are the same in both languages, placeholders and remarks aside'
  const differing = codeDifferences(primary, second).map(({ twin, block, other }) => {
    const elsewhere = twin === second ? primary : second
    return warning(
      name,
      twin,
      lineOfNode(twin, block),
      other === undefined
        ? `this block does not stand in ${elsewhere.lang}.md`
        : `this block differs from ${elsewhere.lang}.md:${lineOfNode(elsewhere, other)}`,
      `copy it over: ${same}`,
    )
  })
  const missing = [[primary, second] as const, [second, primary] as const].flatMap(([twin, other]) =>
    commandsMissingFrom(other, twin).map((command) =>
      warning(
        name,
        twin,
        lineOfNode(twin, command),
        `“${command.value}” does not stand in ${other.lang}.md`,
        `name it there too: ${same}`,
      ),
    ),
  )
  return [...differing, ...missing]
}
