/**
 * The frozen pipeline from an article's Markdown to a sanitized HTML tree. It knows no words of the interface:
 * containers become `div[data-directive]`, and the page gives them their labels.
 */

import GithubSlugger from 'github-slugger'
import type { Element, Root as HtmlRoot } from 'hast'
import bash from 'highlight.js/lib/languages/bash'
import csharp from 'highlight.js/lib/languages/csharp'
import diff from 'highlight.js/lib/languages/diff'
import dos from 'highlight.js/lib/languages/dos'
import http from 'highlight.js/lib/languages/http'
import ini from 'highlight.js/lib/languages/ini'
import java from 'highlight.js/lib/languages/java'
import json from 'highlight.js/lib/languages/json'
import powershell from 'highlight.js/lib/languages/powershell'
import python from 'highlight.js/lib/languages/python'
import sql from 'highlight.js/lib/languages/sql'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'
import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeHighlight from 'rehype-highlight'
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { parseMarkdown } from './parse.ts'
import { imageName, linkedArticle } from './project.ts'
import { sectionKindOf } from './sections.ts'

export interface Addresses {
  /** Address of an image that lies beside the article. */
  readonly image: (name: string) => string
  /** Address of another article. */
  readonly article: (id: string) => string
}

const languages = { bash, csharp, diff, dos, http, ini, java, json, powershell, python, sql, xml, yaml }

const schema: Schema = {
  ...defaultSchema,
  // No address with a scheme: an image lies beside its article, so that reading needs no outside host.
  protocols: { ...defaultSchema.protocols, src: ['none'] },
  // Raw HTML never gets this far, so ids come from footnotes only and are prefixed there already.
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    div: ['dataDirective', 'dataLevel'],
    code: [['className', /^language-[\w+#-]{1,24}$/]],
  },
}

/** Containers to `div[data-directive]`. */
function directiveElements() {
  return (tree: Root) =>
    visit(tree, 'containerDirective', (node) => {
      const level = node.attributes?.['level']
      node.data = {
        hName: 'div',
        hProperties: { dataDirective: node.name, ...(level ? { dataLevel: level } : {}) },
      }
    })
}

/**
 * Ids for headings. The standard sections have the same id in both languages, so that an address survives a
 * change of language; other headings keep their own characters, Chinese ones included.
 */
function headingIds() {
  return (tree: HtmlRoot) => {
    const slugger = new GithubSlugger()
    visit(tree, 'element', (node: Element) => {
      if (!/^h[1-6]$/.test(node.tagName) || node.properties['id'] !== undefined) return
      const text = textOf(node)
      node.properties['id'] = slugger.slug(sectionKindOf(text) ?? `h-${text}`)
    })
  }
}

/** A heading and what follows it, up to the next one, become a section that styles and scripts can address. */
function sectionElements() {
  return (tree: HtmlRoot) => {
    const children: HtmlRoot['children'] = []
    let open: Element | undefined
    for (const node of tree.children) {
      if (node.type === 'element' && (node.tagName === 'h1' || node.tagName === 'h2')) {
        const properties = {
          dataSection: sectionKindOf(textOf(node)) ?? 'other',
          ariaLabelledBy: [String(node.properties['id'])],
        }
        const section: Element = { type: 'element', tagName: 'section', properties, children: [node] }
        children.push(section)
        open = section
      } else if (open === undefined) children.push(node)
      else if (node.type !== 'doctype') open.children.push(node)
    }
    tree.children = children
  }
}

const footnotes = {
  zh: { footnoteLabel: '注释', footnoteBackLabel: '回到正文' },
  en: { footnoteLabel: 'Notes', footnoteBackLabel: 'Back to the text' },
}

function pipeline(lang: 'zh' | 'en') {
  return unified()
    .use(directiveElements)
    .use(remarkRehype, footnotes[lang])
    .use(rehypeSanitize, schema)
    .use(headingIds)
    .use(sectionElements)
    .use(rehypeHighlight, {
      languages,
      aliases: { dos: ['cmd', 'bat'], bash: ['sh', 'shell', 'console'], ini: ['reg', 'toml'] },
    })
    .freeze()
}

const pipelines = { zh: pipeline('zh'), en: pipeline('en') }

/**
 * A projected body as a sanitized HTML tree with heading ids and highlighted code.
 * @param body Markdown that went through `projectBody`
 */
export function renderMarkdown(body: string, lang: 'zh' | 'en', addresses: Addresses): HtmlRoot {
  const tree = parseMarkdown(body)
  const html = pipelines[lang].runSync(tree)
  visit(html, 'element', (node) => pointAt(node, addresses))
  return html
}

function pointAt(node: Element, addresses: Addresses) {
  const { href, src } = node.properties
  if (node.tagName === 'a' && typeof href === 'string') {
    const id = linkedArticle(href)
    if (id !== undefined) node.properties['href'] = addresses.article(id)
    else if (/^https?:/i.test(href)) node.properties['rel'] = ['noopener', 'noreferrer']
  }
  if (node.tagName === 'img') {
    const name = typeof src === 'string' ? imageName(src) : undefined
    if (name === undefined) delete node.properties['src']
    else Object.assign(node.properties, { src: addresses.image(name), loading: 'lazy', decoding: 'async' })
  }
}
