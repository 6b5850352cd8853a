import { type ContentCheck, lineOfNode, warning } from './content-check.ts'
import { codeIn, contentOf, isOutput } from './parts.ts'

const name = 'copyable-commands'

/** What a terminal writes before a command: `PS C:\>`, `C:\Temp>`, `$`, `[root@host ~]#`, `SQL>`. */
const prompt = /^\s{0,3}(?:(?:PS )?[A-Z]:\\[^>\n]{0,120}>|\$ |\[\w{1,32}@[^\]\n]{1,80}\][#$]|(?:SQL|RMAN)>)/m

export const copyableCommands: ContentCheck = {
  name,
  description: 'a command can be copied and run as it stands',
  remedy:
    'take the prompt out of the command, and put output into a block of its own, of the language `text`',
  run: ({ twins }) =>
    twins.flatMap((twin) =>
      (['check', 'fix', 'verification'] as const)
        .flatMap((kind) => codeIn(contentOf(twin, kind) ?? []))
        .flatMap((block) => {
          const found = isOutput(block) ? undefined : prompt.exec(block.value)?.[0].trim()
          return found === undefined
            ? []
            : [
                warning(
                  name,
                  twin,
                  lineOfNode(twin, block),
                  `the command has the prompt “${found}” before it`,
                  'take the prompt out, and move what it printed into a block of its own marked ```text',
                ),
              ]
        }),
    ),
}
