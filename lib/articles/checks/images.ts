import type { Image, ImageReference } from 'mdast'
import { visit } from 'unist-util-visit'
import { imageName } from '#lib/markdown/project.ts'
import type { Article } from '../article.ts'
import { type CheckedTwin, type ContentCheck, lineOfNode } from './content-check.ts'

const name = 'images'

interface Fault {
  readonly message: string
  readonly fix: string
}

export const images: ContentCheck = {
  name,
  description: 'every image lies beside the article, is of a kind that is served, and has alternative text',
  remedy:
    'put the image beside the article as PNG, JPEG, GIF or WebP, and say between the brackets what it shows',
  run: ({ article, twins }) =>
    twins.flatMap((twin) =>
      imagesIn(twin).flatMap(({ node, url }) =>
        faultsOf(node, url, article).map((fault) => ({
          path: twin.path,
          line: lineOfNode(twin, node),
          rule: name,
          severity: 'error' as const,
          ...fault,
        })),
      ),
    ),
}

/** Images with their addresses, those of `![…][name]` looked up. */
function imagesIn({ tree }: CheckedTwin): { node: Image | ImageReference; url: string }[] {
  const urls = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!urls.has(identifier)) urls.set(identifier, url)
  })
  const found: { node: Image | ImageReference; url: string }[] = []
  visit(tree, (node) => {
    if (node.type === 'image') found.push({ node, url: node.url })
    if (node.type === 'imageReference') found.push({ node, url: urls.get(node.identifier) ?? '' })
  })
  return found
}

function faultsOf({ alt }: Image | ImageReference, url: string, article: Article): Fault[] {
  const fault = addressFault(url, article)
  const faults = fault === undefined ? [] : [fault]
  if ((alt ?? '').trim() === '')
    faults.push({
      message: 'the image has no alternative text',
      fix: 'say between the brackets what it shows: ![the error message](error.png)',
    })
  return faults
}

function addressFault(url: string, { images: files }: Article): Fault | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(url))
    return {
      message: 'the image lies on another server',
      fix: 'save it beside the article: pages are read where there is no internet',
    }
  const file = imageName(url)
  if (file === undefined)
    return /[/\\]/.test(url.replace(/^\.\//, ''))
      ? {
          message: `the image “${url}” does not lie beside the article`,
          fix: 'move it into the folder of the article and write its name alone',
        }
      : {
          message: `“${url}” is no kind of image that is served`,
          fix: 'save it as PNG, JPEG, GIF or WebP',
        }
  if (files.includes(file)) return undefined
  const other = files.find((one) => one.toLowerCase() === file.toLowerCase())
  return {
    message: `there is no image “${file}” beside the article`,
    fix:
      other === undefined ? 'put the file there, or take the image out' : `write its name as it is: ${other}`,
  }
}
