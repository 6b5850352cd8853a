/** An article as its author wrote it, everything included. What others may see of it is a projection. */
import type { Audience } from '#lib/access/roles.ts'
import type { Language, PrimaryFrontMatter } from './schema.ts'

/** One language of an article: one file. */
export interface Twin {
  readonly lang: Language
  readonly title: string
  readonly symptoms: readonly string[]
  readonly aliases: readonly string[]
  readonly updated: string
  readonly translatedFrom: string | undefined
  /** The YAML of the file, for the lines of what the content checks find; absent where internal text is left out. */
  readonly frontMatter?: string
  /** Markdown after the front matter, as it stands in the file. */
  readonly body: string
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number
  /** Path relative to the content folder. */
  readonly path: string
  /** The first 12 hex digits of the SHA-256 of the file's bytes. */
  readonly hash: string
}

type Shared = Omit<PrimaryFrontMatter, 'title' | 'symptoms' | 'aliases' | 'updated'>

export interface Article extends Readonly<Shared> {
  readonly id: string
  /** The part of the folder name after the id; the last part of the article's address. */
  readonly slug: string
  /** Folder path relative to the content folder. */
  readonly folder: string
  readonly primary: Language
  readonly twins: Readonly<Partial<Record<Language, Twin>>>
  /** Names of the files beside the twins that may be shown as images. */
  readonly images: readonly string[]
}

/** The twins in the reader's order: the wanted language first. */
export function twinsOf(article: Article, wanted?: Language): readonly Twin[] {
  const { zh, en } = article.twins
  const both = wanted === 'en' || (wanted === undefined && article.primary === 'en') ? [en, zh] : [zh, en]
  return both.filter((twin) => twin !== undefined)
}

/** Whether the translation was made from an older state of the primary twin. */
export function isOutdated(article: Article, twin: Twin): boolean {
  const primary = article.twins[article.primary]
  return twin.lang !== article.primary && primary !== undefined && twin.translatedFrom !== primary.hash
}

/** What decides who may see an article at all. */
export type ArticleVisibility = { readonly audience: Audience; readonly confidence: Article['confidence'] }
