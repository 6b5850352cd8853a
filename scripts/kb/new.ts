import { userInfo } from 'node:os'
import { Drafts } from '#lib/articles/drafts.ts'
import { readConfig } from '#lib/config.ts'
import { createDraft } from '#lib/use-cases/create-draft.ts'
import { type Command, parse, printJson, printLines } from './command.ts'
import { words } from './words.ts'

export const newDraft: Command = {
  name: 'new',
  usage: 'new [--title TEXT] [--owner NAME]',
  summary: words.new,
  help: words.newHelp,
  async run(args) {
    const { values } = parse(args, {
      title: { type: 'string', default: '（待填）(fill in)' },
      owner: { type: 'string', default: userInfo().username },
      json: { type: 'boolean', default: false },
    })
    const { contentDir } = readConfig()
    const today = new Date().toISOString().slice(0, 10)
    const draft = await createDraft(new Drafts(contentDir), {
      title: values.title,
      owner: values.owner,
      today,
    })
    if (values.json) printJson(draft)
    else
      printLines([
        words.created,
        ...draft.files.map((file) => `  ${file}`),
        `${words.thenPublish} ${draft.name}`,
      ])
    return 0
  },
}
