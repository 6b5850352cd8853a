import { expect, test } from 'vitest'
import { images } from '#lib/articles/checks/images.ts'
import { problemsOf, type Texts } from './article-of.ts'

const check = (texts: Texts) => problemsOf(images, texts)

test('images beside the article with a text pass', () => {
  const body = '![服务已停止](state.png) ![窗口](./a%20window.JPG)\n\n![引用][pic]\n\n[pic]: state.png\n'
  expect(check({ body, images: ['state.png', 'a window.JPG'] })).toEqual([])
})

test('a missing file is reported with its line', () => {
  expect(check({ body: '\n\n![服务已停止](state.png)\n' })).toEqual([
    '17: there is no image “state.png” beside the article → put the file there, or take the image out',
  ])
})

test('a name in other letters is spelled out', () => {
  expect(check({ body: '![服务](State.png)\n', images: ['state.PNG'] })).toEqual([
    '15: there is no image “State.png” beside the article → write its name as it is: state.PNG',
  ])
})

test('images elsewhere and of other kinds are reported', () => {
  const body = `![a](https://example.com/a.png)
![b](data:image/png;base64,AAAA)
![c](//example.com/a.png)
![d](../KB0001-other/a.png)
![e](drawing.svg)
![f][none]
`
  const other =
    'the image lies on another server → save it beside the article: pages are read where there is no internet'
  expect(check({ body: `${body}\n[none]: /a.png\n`, images: ['a.png', 'drawing.svg'] })).toEqual([
    `15: ${other}`,
    `16: ${other}`,
    `17: ${other}`,
    '18: the image “../KB0001-other/a.png” does not lie beside the article → move it into the folder of the article and write its name alone',
    '19: “drawing.svg” is no kind of image that is served → save it as PNG, JPEG, GIF or WebP',
    '20: the image “/a.png” does not lie beside the article → move it into the folder of the article and write its name alone',
  ])
})

test('an image without alternative text is reported, besides what else is wrong', () => {
  expect(check({ body: '![](state.png)\n\n![ ](gone.png)\n', images: ['state.png'] })).toEqual([
    '15: the image has no alternative text → say between the brackets what it shows: ![the error message](error.png)',
    '17: there is no image “gone.png” beside the article → put the file there, or take the image out',
    '17: the image has no alternative text → say between the brackets what it shows: ![the error message](error.png)',
  ])
})

test('a picture in code is none', () => {
  expect(check({ body: '`![](x.svg)`\n\n```\n![](x.svg)\n```\n' })).toEqual([])
})
