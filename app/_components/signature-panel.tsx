import type { ProjectedArticle } from '#lib/articles/projection.ts'
import { fill } from '#lib/i18n/fill.ts'
import { messages, type UiLanguage } from '#lib/i18n/messages.ts'

type Signature = ProjectedArticle['signatures'][number]

interface SignaturePanelProps {
  readonly lang: UiLanguage
  readonly signatures: readonly Signature[]
}

const hashKinds: readonly string[] = ['sha256', 'sha1', 'md5']

/** What identifies the issue: hashes one under the other so that they can be compared, then the rest. */
export function SignaturePanel({ lang, signatures }: SignaturePanelProps) {
  const { article, kind: kindNames, verdict: verdicts } = messages(lang)
  const hashes = signatures.filter(({ kind }) => hashKinds.includes(kind))
  const others = signatures.filter(({ kind }) => !hashKinds.includes(kind))
  const files = [...new Set(hashes.map(({ of }) => of ?? ''))]
  if (signatures.length === 0) return null
  return (
    <section className="signatures" aria-labelledby="identifies">
      <h2 id="identifies">{article.signatures}</h2>
      {others.length > 0 && (
        <ul className="signature-list">
          {others.map(({ kind, value }) => (
            <li key={`${kind} ${value}`}>
              <span>{kindNames[kind]}</span> <code>{value}</code>
            </li>
          ))}
        </ul>
      )}
      {files.map((file) => {
        const own = hashes.filter(({ of }) => (of ?? '') === file)
        const good = own.find(({ verdict }) => verdict === 'good')?.value
        return (
          <dl key={file} className="hashes" aria-label={fill(article.hashes, { file })}>
            <dt className="hashes-of">{fill(article.hashes, { file })}</dt>
            {own.map((signature) => (
              <dd
                key={signature.value}
                className={signature.verdict === undefined ? undefined : `verdict-${signature.verdict}`}
              >
                <strong>{signature.verdict === undefined ? '' : verdicts[signature.verdict]}</strong>
                <Hash value={signature.value} good={good} />
                {signature.note !== undefined && (
                  <span className="hash-note">{noteFor(signature.note, lang)}</span>
                )}
              </dd>
            ))}
          </dl>
        )
      })}
    </section>
  )
}

/** Groups of eight, set apart by space that is not text: what is copied has no gaps. The first difference is marked. */
function Hash({ value, good }: { value: string; good: string | undefined }) {
  const differs = good === undefined || good === value ? -1 : firstDifference(good, value)
  const groups = value.match(/.{1,8}/g) ?? []
  return (
    <code className="hash" translate="no">
      {groups.map((group, i) => {
        const at = differs - i * 8
        const marked = at >= 0 && at < group.length
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups are a fixed sequence
          <span key={i} className="hash-group">
            {marked ? (
              <>
                {group.slice(0, at)}
                <mark>{group[at]}</mark>
                {group.slice(at + 1)}
              </>
            ) : (
              group
            )}
          </span>
        )
      })}
    </code>
  )
}

function firstDifference(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  return [...other].findIndex((character, i) => character !== one[i])
}

/** A note in both languages is written “中文 / English”. */
function noteFor(note: string, lang: UiLanguage): string {
  const [zh, en] = note.split(' / ')
  return en === undefined ? note : ((lang === 'zh' ? zh : en) ?? note)
}
