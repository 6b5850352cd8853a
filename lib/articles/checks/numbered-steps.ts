import type { RootContent } from 'mdast'
import type { Problem } from '../problem.ts'
import { type CheckedTwin, type ContentCheck, lineOfNode, warning } from './content-check.ts'
import { contentOf, givesFix, headings, isEmpty, lineOfSection, stepsOf } from './parts.ts'

const name = 'numbered-steps'

export const numberedSteps: ContentCheck = {
  name,
  description: 'the fix is a numbered list, each item one step',
  remedy:
    'number the steps 1. 2. 3. under Fix, one action each, and indent what belongs to a step by three spaces',
  run: ({ article, twins }) =>
    givesFix(article)
      ? twins.filter((twin) => !isEmpty(twin, 'fix', article)).flatMap((twin) => problemsOf(twin))
      : [],
}

function problemsOf(twin: CheckedTwin): Problem[] {
  const steps = stepsOf(twin)
  if (steps.length === 0)
    return [
      warning(
        name,
        twin,
        lineOfSection(twin, 'fix'),
        `there are no numbered steps under “${headings.fix[twin.lang]}”`,
        'number them 1. 2. 3., one action each',
      ),
    ]
  const empty = steps
    .filter(({ children }) => children.length === 0 || children[0]?.type !== 'paragraph')
    .map((step) =>
      warning(
        name,
        twin,
        lineOfNode(twin, step),
        'this step does not begin with a sentence',
        'say first what to do; the command, risk and expected output follow below it',
      ),
    )
  return [...empty, ...torn(twin, contentOf(twin, 'fix') ?? [])]
}

/** Lists that go on after something between them: its author meant one list, and each half counts from anew. */
function torn(twin: CheckedTwin, content: readonly RootContent[]): Problem[] {
  let begun = false
  return content.flatMap((node, i) => {
    if (node.type === 'heading') begun = false
    if (node.type !== 'list' || node.ordered !== true) return []
    const goesOn = begun
    begun = true
    const between = content[i - 1]
    if (!goesOn || between === undefined) return []
    return [
      warning(
        name,
        twin,
        lineOfNode(twin, between),
        'this text tears the list of steps in two',
        'indent it by three spaces so that it belongs to its step, or set a ### heading before the second list',
      ),
    ]
  })
}
