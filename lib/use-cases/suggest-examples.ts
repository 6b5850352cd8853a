import type { Scope } from '#lib/access/policy.ts'
import type { Language } from '#lib/articles/schema.ts'
import { emptyPlan } from '#lib/search/plan.ts'
import type { Wiring } from '#lib/wiring.ts'

export interface Example {
  readonly kind: 'sentence' | 'code' | 'hash' | 'log'
  readonly text: string
}

/** First digits of a hash that are enough to find it. */
const enoughDigits = 12
/** Lines of a log that show the idea and still fit into an address. */
const longestLog = 400

/** How many of the newest articles are looked through. */
const newest = 20

/** Searches that work, one of each kind, taken from the newest articles that the scope sees. */
export async function suggestExamples(
  { engine, shelf }: Wiring,
  scope: Scope,
  lang: Language,
): Promise<Example[]> {
  const ids = await engine.retrieve(emptyPlan, scope, {}, newest)
  const views = ids.flatMap((id) => shelf.library.view(id, lang, scope) ?? [])
  const signatures = views.flatMap((view) => view.signatures)
  const sentence = views.flatMap(({ symptoms }) => symptoms)[0]
  const code = signatures.find(({ kind }) =>
    ['code', 'file', 'ora', 'kb', 'exception', 'event'].includes(kind),
  )?.value
  const hash = signatures
    .find(({ kind, verdict }) => kind === 'sha256' && verdict === 'bad')
    ?.value.slice(0, enoughDigits)
  const log = views
    .flatMap(({ pieces }) => pieces)
    .find(
      ({ section, text }) => section === 'evidence' && text.includes('\n') && text.length <= longestLog,
    )?.text
  const examples = { sentence, code, hash, log }
  return (Object.keys(examples) as Example['kind'][]).flatMap((kind) => {
    const text = examples[kind]
    return text === undefined ? [] : [{ kind, text }]
  })
}
