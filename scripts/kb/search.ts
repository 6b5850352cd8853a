import { text as readAll } from 'node:stream/consumers'
import { scopeOfAudience } from '#lib/access/policy.ts'
import { audiences } from '#lib/access/roles.ts'
import { languages } from '#lib/articles/schema.ts'
import { largestBody, SearchBody } from '#lib/search/query.ts'
import { type SearchAnswer, searchArticles } from '#lib/use-cases/search-articles.ts'
import { type Command, oneOf, parse, printJson, printLines, UsageError, wire } from './command.ts'
import { words } from './words.ts'

export const search: Command = {
  name: 'search',
  usage: 'search <text or -> [--audience A] [--lang L] [--limit N] [--engine E] [--content DIR]',
  summary: words.search,
  help: words.searchHelp,
  async run(args) {
    const { values, positionals } = parse(args, {
      audience: { type: 'string', default: 'public' },
      lang: { type: 'string' },
      limit: { type: 'string', default: '10' },
      engine: { type: 'string', default: 'embedded' },
      content: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length === 0) throw new UsageError('say what to search for, or - for standard input')
    const audience = oneOf('audience', values.audience, audiences)
    oneOf('engine', values.engine, ['embedded'])
    const text =
      positionals.length === 1 && positionals[0] === '-'
        ? await readAll(process.stdin)
        : positionals.join(' ')
    if (Buffer.byteLength(text) > largestBody)
      throw new UsageError(`the text has more than ${largestBody} bytes; give the part around the error`)
    const request = SearchBody.safeParse({
      text,
      limit: values.limit,
      ...(values.lang === undefined ? {} : { lang: oneOf('lang', values.lang, languages) }),
    })
    if (!request.success)
      throw new UsageError(
        request.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      )
    const answer = await searchArticles(await wire(values.content), scopeOfAudience(audience), request.data)
    if (values.json) printJson(answer)
    else printLines(describe(answer))
    return 0
  },
}

function describe({ hits, total, plan }: SearchAnswer): string[] {
  const verdicts = plan.signatures.flatMap(({ kind, value, verdict }) =>
    verdict === undefined ? [] : [`${kind} ${value}: ${verdict}`],
  )
  if (hits.length === 0) return [...verdicts, words.noHits]
  return [
    ...verdicts,
    `${words.hits} ${total.exact ? '' : '≥'}${total.value}`,
    ...hits.flatMap((hit) => [
      '',
      `${hit.id}  ${hit.title}  [${hit.tier}, ${hit.confidence}]`,
      `  ${words.because}: ${hit.reasons.map(({ kind, value }) => `${kind} ${value}`).join(', ')}`,
      ...(hit.check === null ? [] : [`  ${words.checkLine}: ${hit.check}`]),
      ...(hit.firstStep === null ? [] : [`  ${words.firstStep}: ${hit.firstStep}`]),
      `  ${hit.url}`,
    ]),
  ]
}
