import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LibraryChange } from '#lib/articles/library.ts'
import { Repository } from '#lib/articles/repository.ts'
import { primaryFile, secondFile } from '../fixtures/article-files.ts'

let content: string
let repository: Repository

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'casebook-repository-'))
  await mkdir(join(content, 'articles'))
  repository = new Repository(content, 'internal')
})

afterEach(async () => {
  await rm(content, { recursive: true })
})

async function write(path: string, text: string | Uint8Array) {
  const file = join(content, 'articles', path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
}

async function writeArticle(id: string, keys: Record<string, string> = {}, slug = 'a') {
  await write(`${id}-${slug}/zh.md`, primaryFile({ id, ...keys }))
}

function ids({ changed, removed }: LibraryChange) {
  return { changed: changed.map(({ id }) => id).sort(), removed }
}

function titleOf(id: string) {
  return [...repository.library.articles].find((article) => article.id === id)?.twins.zh?.title
}

describe('a sweep finds', () => {
  test('new folders, and nothing when nothing changed', async () => {
    await writeArticle('KB0001')
    await writeArticle('KB0002')
    expect(ids(await repository.sweep())).toEqual({ changed: ['KB0001', 'KB0002'], removed: [] })
    expect(ids(await repository.sweep())).toEqual({ changed: [], removed: [] })
  })

  test('an edit, and reads no other folder for it', async () => {
    await writeArticle('KB0001')
    await writeArticle('KB0002')
    await repository.sweep()
    await writeArticle('KB0002', { title: '另一个题目' })
    expect(ids(await repository.sweep())).toEqual({ changed: ['KB0002'], removed: [] })
    expect(titleOf('KB0002')).toBe('另一个题目')
  })

  test('a language that is added and one that goes', async () => {
    await writeArticle('KB0001')
    await repository.sweep()
    await write('KB0001-a/en.md', secondFile())
    await repository.sweep()
    const languages = () => [...repository.library.articles].flatMap(({ twins }) => Object.keys(twins))
    expect(languages()).toEqual(['zh', 'en'])
    await rm(join(content, 'articles/KB0001-a/en.md'))
    await repository.sweep()
    expect(languages()).toEqual(['zh'])
  })

  test('an image that is added', async () => {
    await writeArticle('KB0001')
    await repository.sweep()
    await write('KB0001-a/state.png', 'x')
    await write('KB0001-a/notes.txt', 'x')
    expect(ids(await repository.sweep()).changed).toEqual(['KB0001'])
    expect([...repository.library.articles].flatMap(({ images }) => images)).toEqual(['state.png'])
  })

  test('a folder that is gone', async () => {
    await writeArticle('KB0001')
    await repository.sweep()
    await rm(join(content, 'articles/KB0001-a'), { recursive: true })
    expect(ids(await repository.sweep())).toEqual({ changed: [], removed: ['KB0001'] })
    expect(repository.library.size).toBe(0)
  })

  test('a folder with a new name', async () => {
    await writeArticle('KB0001')
    await repository.sweep()
    await rename(join(content, 'articles/KB0001-a'), join(content, 'articles/KB0001-b'))
    expect(ids(await repository.sweep())).toEqual({ changed: ['KB0001'], removed: [] })
    expect(repository.library.folderOf('KB0001')).toBe('articles/KB0001-b')
  })

  test('that an article was withdrawn into a narrower audience', async () => {
    const open = new Repository(content, 'public')
    await writeArticle('KB0001')
    await open.sweep()
    await writeArticle('KB0001', { audience: 'internal' })
    expect(ids(await open.sweep())).toEqual({ changed: [], removed: ['KB0001'] })
  })

  test('more folders than it looks at side by side', async () => {
    for (let i = 1000; i < 1070; i += 1) await writeArticle(`KB${i}`)
    expect((await repository.sweep()).changed).toHaveLength(70)
  })

  test('no articles in hidden folders and loose files', async () => {
    await write('.git/zh.md', primaryFile())
    await write('README.md', 'x')
    await repository.sweep()
    expect(repository.library.size).toBe(0)
    expect(repository.library.problems).toEqual([])
  })
})

describe('a look at one article', () => {
  test('sees an edit at once', async () => {
    await writeArticle('KB0001')
    await repository.sweep()
    await writeArticle('KB0001', { title: '改了的题目' })
    expect(ids(await repository.refresh('KB0001')).changed).toEqual(['KB0001'])
    expect(titleOf('KB0001')).toBe('改了的题目')
  })

  test('finds a brand new folder', async () => {
    await repository.sweep()
    await writeArticle('KB0042')
    expect(ids(await repository.refresh('KB0042')).changed).toEqual(['KB0042'])
  })

  test('sees that its folder is gone', async () => {
    await writeArticle('KB0001')
    await repository.sweep()
    await rm(join(content, 'articles/KB0001-a'), { recursive: true })
    expect(ids(await repository.refresh('KB0001')).removed).toEqual(['KB0001'])
  })

  test('looks at no other article, not even one whose id begins alike', async () => {
    await writeArticle('KB0001')
    await writeArticle('KB00012')
    await repository.refresh('KB0001')
    expect([...repository.library.articles].map(({ id }) => id)).toEqual(['KB0001'])
  })

  test('waits for the sweep that is under way', async () => {
    await writeArticle('KB0001')
    const [swept, looked] = await Promise.all([repository.sweep(), repository.refresh('KB0001')])
    expect([ids(swept).changed, ids(looked).changed]).toEqual([['KB0001'], []])
  })
})

test('says so when the folder of articles cannot be listed, and goes on when it can again', async () => {
  await rename(join(content, 'articles'), join(content, 'away'))
  await expect(repository.sweep()).rejects.toThrow('ENOENT')
  await rename(join(content, 'away'), join(content, 'articles'))
  await writeArticle('KB0001')
  expect(ids(await repository.sweep()).changed).toEqual(['KB0001'])
})

test('keeps the last good languages apart from the bad one', async () => {
  await writeArticle('KB0001')
  await write('KB0001-a/en.md', new Uint8Array([0xff, 0xfe]))
  await repository.sweep()
  expect([...repository.library.articles].map(({ twins }) => Object.keys(twins))).toEqual([['zh']])
  expect(repository.library.problems).toMatchObject([{ path: 'articles/KB0001-a/en.md', rule: 'encoding' }])
})

describe('settings', () => {
  test('are read again only when a file changed', async () => {
    await writeFile(join(content, 'site.yml'), 'icp: a')
    expect(await repository.refreshSettings()).toBe(true)
    expect(await repository.refreshSettings()).toBe(false)
    await writeFile(join(content, 'site.yml'), 'icp: longer')
    expect(await repository.refreshSettings()).toBe(true)
    expect(repository.settings.site.icp).toBe('longer')
  })

  test('stand on defaults without files, and again when a file goes', async () => {
    expect(repository.settings.site.name.en).toBe('Casebook')
    await writeFile(join(content, 'site.yml'), 'name: {zh: 甲, en: A}')
    await repository.refreshSettings()
    await rm(join(content, 'site.yml'))
    expect(await repository.refreshSettings()).toBe(true)
    expect(repository.settings.site.name.en).toBe('Casebook')
  })
})
