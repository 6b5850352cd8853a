import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { currentActor } from '#lib/access/session.ts'
import { isUiLanguage, languageTag, messages, type UiLanguage } from '#lib/i18n/messages.ts'
import { renderMarkdown } from '#lib/markdown/render.ts'
import { readArticle } from '#lib/use-cases/read-article.ts'
import { wiring } from '#lib/wiring.ts'
import { ArticleBody } from '../../../../_components/article-body.tsx'
import { ArticleFoot } from '../../../../_components/article-foot.tsx'
import { ArticleHead } from '../../../../_components/article-head.tsx'
import { Contents } from '../../../../_components/contents.tsx'
import { Header } from '../../../../_components/header.tsx'
import { SignaturePanel } from '../../../../_components/signature-panel.tsx'

interface ArticlePageProps {
  readonly params: Promise<{ lang: string; id: string; slug?: string[] }>
}

/** Read once for the page and its metadata. People write ids in small letters too. */
const load = cache(async (lang: UiLanguage, id: string) => {
  const wired = await wiring()
  return readArticle(wired, wired.scopeOf(await currentActor()), { id: id.toUpperCase(), lang })
})

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const { lang, id } = await params
  const answer = isUiLanguage(lang) ? await load(lang, id) : undefined
  if (answer === undefined || !isUiLanguage(lang)) return {}
  const { article, urls } = answer
  const languages = Object.fromEntries(
    article.languages.map((language) => [languageTag(language), urls[language] ?? '']),
  )
  return {
    title: article.title,
    description: article.symptoms.join(lang === 'zh' ? '；' : '; '),
    alternates: { canonical: urls[article.lang] ?? null, languages },
  }
}

export default async function ArticlePage({ params }: ArticlePageProps) {
  const { lang, id, slug } = await params
  const answer = isUiLanguage(lang) ? await load(lang, id) : undefined
  if (answer === undefined || !isUiLanguage(lang)) notFound()
  const { article, related, successor } = answer
  if (id !== article.id || slug?.length !== 1 || slug[0] !== article.slug)
    permanentRedirect(`/${lang}/articles/${article.id}/${article.slug}`)
  const { site } = (await wiring()).shelf.settings
  const t = messages(lang)
  const otherLang = lang === 'zh' ? 'en' : 'zh'
  const tree = renderMarkdown(article.body, article.lang, {
    image: (name) => `/files/${article.id}/${encodeURIComponent(name)}`,
    article: (other) => `/${lang}/articles/${other}`,
  })
  return (
    <>
      <Header
        lang={lang}
        name={site.name[lang]}
        withSearch
        otherUrl={`/${otherLang}/articles/${article.id}/${article.slug}`}
      />
      <main id="content" className="reading">
        <Contents tree={tree} label={t.article.contents} />
        <article lang={languageTag(article.lang)}>
          <ArticleHead lang={lang} article={article} successor={successor} />
          <div className="body">
            <ArticleBody
              tree={tree}
              t={messages(article.lang)}
              internalMarking={site.internalMarking[article.lang]}
            />
          </div>
          <div lang={languageTag(lang)}>
            <SignaturePanel lang={lang} signatures={article.signatures} />
            <ArticleFoot
              lang={lang}
              article={article}
              related={related}
              disclaimer={site.disclaimer?.[lang]}
            />
          </div>
        </article>
      </main>
    </>
  )
}
