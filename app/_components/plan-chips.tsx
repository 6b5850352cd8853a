import type { Messages } from '#lib/i18n/en.ts'
import { fill } from '#lib/i18n/fill.ts'
import type { SearchAnswer } from '#lib/use-cases/search-articles.ts'
import { type Chosen, searchAddress } from './search-address.ts'
import { shortHash } from './short-hash.ts'

interface PlanChipsProps {
  readonly lang: string
  readonly t: Pick<Messages, 'search' | 'kind' | 'verdict'>
  readonly query: string
  readonly plan: SearchAnswer['plan']
  readonly without: readonly string[]
  readonly chosen?: Chosen
  readonly onRemove?: (value: string, byKey: boolean) => void
}

/** Words shown of a long paste; the rest is searched all the same. */
const mostWords = 8

/** What was understood of the query. Each part can be taken out, without JavaScript by its address. */
export function PlanChips({ lang, t, query, plan, without, chosen = {}, onRemove }: PlanChipsProps) {
  const signatures = plan.signatures.map(({ kind, value, verdict }) => ({
    value,
    label: t.kind[kind],
    shown: shortHash(kind, value),
    verdict,
    machine: true,
  }))
  const isNoSignature = (word: string) =>
    !plan.signatures.some(({ value }) => value.toLowerCase() === word.toLowerCase())
  const words = [
    ...plan.phrases.map((phrase) => ({ value: phrase, label: t.kind.phrase })),
    ...plan.terms.filter(isNoSignature).map((word) => ({ value: word, label: t.kind.word })),
  ]
  const chips = [
    ...signatures,
    ...words
      .slice(0, mostWords)
      .map((word) => ({ ...word, shown: word.value, verdict: undefined, machine: false })),
  ]
  if (chips.length < 2 && signatures.length === 0) return null
  return (
    <ul className="chips" aria-label={t.search.understood}>
      {chips.map(({ value, label, shown, verdict, machine }) => (
        <li key={`${label} ${value}`} className={verdict === undefined ? 'chip' : `chip verdict-${verdict}`}>
          <span className="chip-kind">{label}</span>
          <span className={machine ? 'chip-value mono' : 'chip-value'}>{shown}</span>
          {verdict !== undefined && <strong>{t.verdict[verdict]}</strong>}
          <a
            href={searchAddress(lang, { q: query, without: [...without, value], chosen })}
            aria-label={fill(t.search.remove, { value })}
            onClick={(event) => {
              if (onRemove === undefined || event.metaKey || event.ctrlKey) return
              event.preventDefault()
              onRemove(value, event.detail === 0)
            }}
          >
            ×
          </a>
        </li>
      ))}
    </ul>
  )
}
