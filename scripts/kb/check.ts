import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { SearchBody } from '#lib/search/query.ts'
import { type ArticleScore, checkContent, type FindIds } from '#lib/use-cases/check-content.ts'
import { searchArticles } from '#lib/use-cases/search-articles.ts'
import { type Command, parse, printJson, printLines, UsageError, wire } from './command.ts'
import { problemLines } from './problem-lines.ts'
import { words } from './words.ts'

/** What the content standard asks of an article that ships. */
const wantedScore = 85

export const check: Command = {
  name: 'check',
  usage: 'check [path…] [--content DIR]',
  summary: words.check,
  help: words.checkHelp,
  async run(args) {
    const { values, positionals } = parse(args, {
      content: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const wiring = await wire(values.content)
    const find: FindIds = async (scope, text, lang) => {
      const { hits } = await searchArticles(wiring, scope, { ...SearchBody.parse({ text }), lang })
      return hits.map(({ id }) => id)
    }
    // A path is meant from where one stands, if there is such a file; else from the content folder.
    const paths = positionals.map((path) => (existsSync(path) ? resolve(path) : path))
    const isArticle = (path: string) =>
      wiring.shelf.library.target(path.replace(/^(?:.*\/)?/, '')) !== undefined
    const unknown = paths.find(
      (path) => !existsSync(resolve(wiring.config.contentDir, path)) && !isArticle(path),
    )
    if (unknown !== undefined) throw new UsageError(`there is no ${unknown} in ${wiring.config.contentDir}`)
    const { ok, problems, scores } = await checkContent(wiring, find, paths)
    if (values.json) printJson({ ok, problems, scores })
    else printLines([...problemLines(problems), ...scoreLines(scores), summary(problems)])
    return ok ? 0 : 1
  },
}

/** Every article with its score; where the standard is not met, with what is wanting. */
function scoreLines(scores: readonly ArticleScore[]): string[] {
  return scores.map(({ id, score, failed }) => {
    const wanting = score < wantedScore ? `  ${words.wanting}: ${failed.join(', ')}` : ''
    return `${id}  ${words.score} ${String(score).padStart(3)}${wanting}`
  })
}

function summary(problems: readonly { severity: string }[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return problems.length === 0
    ? words.allWell
    : `${errors} ${words.errors}, ${problems.length - errors} ${words.warnings}`
}
