import type { ListItem } from 'mdast'
import { visit } from 'unist-util-visit'
import { changingCommand } from './changing-commands.ts'
import { type ContentCheck, lineOfNode, warning } from './content-check.ts'
import { codeIn, isOutput, stepsOf } from './parts.ts'

const name = 'risk-named'

export const riskNamed: ContentCheck = {
  name,
  description: 'a step whose command changes something says what it affects and how to go back',
  remedy:
    'add `:::risk{level=reversible}` (or `destructive`, `admin`) to the step: what the command affects, and the way back',
  run: ({ twins }) =>
    twins.flatMap((twin) =>
      stepsOf(twin).flatMap((step) => {
        if (risksOf(step).some((level) => level !== 'read-only')) return []
        const [block, command] = changingBlock(step)
        if (block === undefined) return []
        return [
          warning(
            name,
            twin,
            lineOfNode(twin, block),
            `“${command}” changes something, and the step ${risksOf(step).length > 0 ? 'calls itself read-only' : 'names no risk'}`,
            'add :::risk{level=reversible} (or destructive, admin) to the step: what it affects, and the way back',
          ),
        ]
      }),
    ),
}

function changingBlock(step: ListItem) {
  for (const block of codeIn([step])) {
    const command = isOutput(block) ? undefined : changingCommand(block.value)
    if (command !== undefined) return [block, command] as const
  }
  return [undefined, undefined] as const
}

function risksOf(step: ListItem): string[] {
  const levels: string[] = []
  visit(step, 'containerDirective', (node) => {
    if (node.name === 'risk') levels.push(node.attributes?.['level'] ?? '')
  })
  return levels
}
