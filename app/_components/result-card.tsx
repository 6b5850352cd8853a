import type { Messages } from '#lib/i18n/en.ts'
import type { Hit } from '#lib/use-cases/search-articles.ts'
import { shortHash } from './short-hash.ts'

interface ResultCardProps {
  readonly hit: Hit
  /** One below the heading that it stands under. */
  readonly heading: 'h2' | 'h3'
  readonly lang: string
  readonly t: Pick<Messages, 'search' | 'kind' | 'verdict' | 'confidence' | 'article'>
}

/** Six lines in a fixed order, so that the eye learns where each thing stands. */
export function ResultCard({ hit, heading: Heading, lang, t }: ResultCardProps) {
  const { search, confidence, article } = t
  return (
    <article className="card" lang={hit.lang === lang ? undefined : hit.lang === 'zh' ? 'zh-CN' : 'en'}>
      <header>
        <Heading>
          <a href={hit.url} data-hit>
            {hit.title}
          </a>
        </Heading>
        <span className="card-id mono">
          {hit.id}
          {hit.lang !== lang && <span className="badge">{article.readIn[hit.lang]}</span>}
        </span>
      </header>
      <Reasons hit={hit} t={t} />
      {hit.check === null && hit.firstStep === null ? (
        <p className="card-snippet">
          {hit.snippet.map(({ text, hit: matched }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: segments are a fixed sequence
            <span key={i}>{matched ? <b>{text}</b> : text}</span>
          ))}
        </p>
      ) : (
        <dl>
          {hit.check !== null && <Line name={search.check} text={hit.check} machine={hit.checkIsCommand} />}
          {hit.firstStep !== null && <Line name={search.firstStep} text={hit.firstStep} machine={false} />}
        </dl>
      )}
      <p className="card-state">
        <span className={`dot confidence-${hit.confidence}`} aria-hidden="true" />
        {confidence[hit.confidence]}
        <span aria-hidden="true"> · </span>
        {hit.verifiedOn === null && `${article.updated} `}
        <time dateTime={hit.verifiedOn ?? hit.updated}>{hit.verifiedOn ?? hit.updated}</time>
      </p>
    </article>
  )
}

function Line({ name, text, machine }: { name: string; text: string; machine: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{machine ? <code>{text}</code> : text}</dd>
    </div>
  )
}

/** Signatures one by one; words and other wordings each in one group. */
function Reasons({ hit, t }: Pick<ResultCardProps, 'hit' | 't'>) {
  const words = ['word', 'alias', 'synonym', 'typo', 'prefix', 'phrase'] as const
  const signatures = hit.reasons
    .filter(({ kind }) => !(words as readonly string[]).includes(kind))
    .slice(0, 4)
  const groups = words.flatMap((kind) => {
    const values = hit.reasons.flatMap((reason) => (reason.kind === kind ? [reason.value] : []))
    return values.length === 0 ? [] : [{ kind, values: values.slice(0, 6) }]
  })
  if (signatures.length === 0 && groups.length === 0) return null
  return (
    <ul className="reasons" aria-label={t.search.reasons}>
      {signatures.map(({ kind, value, verdict }) => (
        <li key={value} className={verdict === undefined ? undefined : `verdict-${verdict}`}>
          <span>{t.kind[kind]}</span> <code>{shortHash(kind, value)}</code>
          {verdict !== undefined && <strong> {t.verdict[verdict]}</strong>}
        </li>
      ))}
      {groups.map(({ kind, values }) => (
        <li key={kind}>
          <span>{t.kind[kind]}</span> <b>{values.join(' ')}</b>
        </li>
      ))}
    </ul>
  )
}
