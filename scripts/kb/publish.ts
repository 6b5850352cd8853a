import { contentProblems } from '#lib/articles/checks/content-problems.ts'
import { Drafts } from '#lib/articles/drafts.ts'
import { publishArticle } from '#lib/use-cases/publish-article.ts'
import { type Command, parse, printJson, printLines, UsageError, wire } from './command.ts'
import { problemLines } from './problem-lines.ts'
import { words } from './words.ts'

export const publish: Command = {
  name: 'publish',
  usage: 'publish <draft> [--slug WORDS]',
  summary: words.publish,
  help: words.publishHelp,
  async run(args) {
    const { values, positionals } = parse(args, {
      slug: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const [name] = positionals
    if (name === undefined) throw new UsageError('name the draft: a folder in content/drafts')
    if (values.slug !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(values.slug))
      throw new UsageError('--slug is small Latin letters and digits, joined by -')
    const { config, shelf } = await wire()
    const published = await publishArticle(
      new Drafts(config.contentDir),
      { name, slug: values.slug },
      (article) => contentProblems(article, shelf.library, shelf.settings.redaction),
    )
    if (values.json) printJson(published)
    else if (published.ok)
      printLines([
        `${words.published} ${published.id}: ${published.folder}`,
        `${words.commit} git add content && git commit -m "Add ${published.id}"`,
      ])
    else printLines([...problemLines(published.problems), words.notPublished])
    return published.ok ? 0 : 1
  },
}
