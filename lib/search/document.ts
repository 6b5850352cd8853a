/** The one pure function between content and every engine: articles in, search documents out. */
import { createHash } from 'node:crypto'
import { allScopes } from '#lib/access/policy.ts'
import type { Audience } from '#lib/access/roles.ts'
import { type Article, twinsOf } from '#lib/articles/article.ts'
import { type Lookup, type ProjectedArticle, projectArticle } from '#lib/articles/projection.ts'
import type { Language } from '#lib/articles/schema.ts'
import type { SectionKind } from '#lib/markdown/sections.ts'
import { extractSignatures } from '#lib/signatures/extract.ts'
import { canonicalSignature, type SignatureKind } from '#lib/signatures/kinds.ts'
import { normalize } from '#lib/text/normalize.ts'

/** The fields of a search document, most telling first; a match in the first one is the reason that is shown. */
export const fields = ['title', 'symptoms', 'aliases', 'products', 'cause', 'fix', 'body'] as const
export type Field = (typeof fields)[number]

export interface DocumentSignature {
  readonly kind: SignatureKind
  readonly key: string
  readonly value: string
  readonly verdict: 'good' | 'bad' | undefined
  /** Key of the file that a hash belongs to. */
  readonly of: string | undefined
  /** Named in the article's front matter, not only found in its text. */
  readonly listed: boolean
}

/** What can be filtered by and counted. */
export interface Facets {
  readonly lang: Language
  readonly product: readonly string[]
  readonly version: readonly string[]
  readonly os: readonly string[]
  readonly type: Article['type']
  readonly confidence: Article['confidence']
}

export interface SearchDocument {
  /** `KB0001-zh-pci`: article, language, and the first letters of the audiences it is for. */
  readonly id: string
  readonly articleId: string
  /** The viewers whose projection this is; no other viewer's search ever touches it. */
  readonly audiences: readonly Audience[]
  readonly text: Readonly<Record<Field, string>>
  readonly signatures: readonly DocumentSignature[]
  readonly facets: Facets
  readonly updated: string
  readonly verifiedOn: string | undefined
  /** SHA-256 of everything above. */
  readonly hash: string
}

export interface Surroundings {
  readonly lookup: Lookup
  /** Other names of a product (products.yml). */
  readonly aliases: (product: string) => readonly string[]
}

/** One document per language and distinct projection; none for withdrawn articles. */
export function documentsOf(
  article: Article,
  audienceMax: Audience,
  { lookup, aliases }: Surroundings,
): SearchDocument[] {
  if (article.withdrawn !== undefined) return []
  return twinsOf(article).flatMap((twin) => {
    const distinct = new Map<string, SearchDocument>()
    for (const scope of allScopes(audienceMax)) {
      const view = projectArticle(article, twin.lang, scope, lookup)
      if (view === undefined || view.lang !== twin.lang) continue
      const draft = documentOf(view, aliases)
      const key = JSON.stringify(draft)
      const audiences = [...(distinct.get(key)?.audiences ?? []), scope.upTo]
      const id = `${view.id}-${view.lang}-${audiences.map((audience) => audience[0]).join('')}`
      const hash = createHash('sha256')
        .update(JSON.stringify([id, key]))
        .digest('hex')
      distinct.set(key, { ...draft, id, audiences, hash })
    }
    return [...distinct.values()]
  })
}

function documentOf(
  view: ProjectedArticle,
  aliases: Surroundings['aliases'],
): Omit<SearchDocument, 'id' | 'audiences' | 'hash'> {
  const text = (...sections: (SectionKind | undefined)[]) =>
    view.pieces.flatMap((piece) => (sections.includes(piece.section) ? [piece.text] : [])).join('\n')
  return {
    articleId: view.id,
    text: {
      title: view.title,
      symptoms: [...view.symptoms, text('symptoms')].join('\n'),
      aliases: view.aliases.join('\n'),
      products: view.products
        .flatMap(({ name, versions, os }) => [name, ...aliases(name), ...versions, ...os])
        .join('\n'),
      cause: text('cause', 'check'),
      fix: text('fix', 'verification'),
      body: text(undefined, 'environment', 'evidence'),
    },
    signatures: signaturesOf(view),
    facets: {
      lang: view.lang,
      product: view.products.map(({ name }) => name),
      version: view.products.flatMap(({ versions }) => versions),
      os: view.products.flatMap(({ os }) => os),
      type: view.type,
      confidence: view.confidence,
    },
    updated: view.updated,
    verifiedOn: view.verifiedOn,
  }
}

/** Listed signatures first, then those found in the text; the article's own id and case numbers too. */
function signaturesOf(view: ProjectedArticle): DocumentSignature[] {
  const found = new Map<string, DocumentSignature>()
  const add = (
    kind: SignatureKind,
    key: string | undefined,
    value: string,
    listed: boolean,
    more: Partial<DocumentSignature> = {},
  ) => {
    if (key !== undefined && !found.has(key))
      found.set(key, { kind, key, value, verdict: undefined, of: undefined, listed, ...more })
  }
  add('article', canonicalSignature('article', view.id), view.id, true)
  for (const { kind, value, verdict, of } of view.signatures)
    add(kind, canonicalSignature(kind, value), value, true, {
      verdict,
      of: of === undefined ? undefined : canonicalSignature('file', of),
    })
  for (const number of view.cases) add('case', canonicalSignature('case', number), number, true)
  const texts = [view.title, ...view.symptoms, ...view.aliases, ...view.pieces.map((piece) => piece.text)]
  for (const { kind, key, value } of extractSignatures(normalize(texts.join('\n'))))
    if (kind !== 'article') add(kind, key, value, false)
  return [...found.values()]
}
