/** What lies in the content folder and is no plain file: nothing outside the folder may be shown through it. */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Repository } from '#lib/articles/repository.ts'
import { primaryFile, secondFile } from '../fixtures/article-files.ts'

let root: string
let folder: string
let outside: string
let repository: Repository

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'casebook-files-'))
  folder = join(root, 'content/articles/KB0001-a')
  outside = join(root, 'outside')
  await mkdir(folder, { recursive: true })
  await mkdir(outside)
  await writeFile(join(outside, 'zh.md'), primaryFile({ title: '外面的文件' }))
  await writeFile(join(outside, 'state.png'), 'outside')
  repository = new Repository(join(root, 'content'), 'internal')
})

afterEach(async () => {
  await rm(root, { recursive: true })
})

function problems() {
  return repository.library.problems.map(({ path, rule }) => [path, rule])
}

const isReported = [['articles/KB0001-a/zh.md', 'file']]

describe('in place of a twin', () => {
  test('a link that leads out of the content folder is refused', async () => {
    await symlink(join(outside, 'zh.md'), join(folder, 'zh.md'))
    await repository.sweep()
    expect(repository.library.size).toBe(0)
    expect(problems()).toEqual(isReported)
    expect(repository.library.problems[0]?.message).toContain('symbolic link')
  })

  test('a link that leads nowhere is refused', async () => {
    await symlink(join(outside, 'missing.md'), join(folder, 'zh.md'))
    await repository.sweep()
    expect(problems()).toEqual(isReported)
  })

  test('a link within the content folder is refused alike', async () => {
    await writeFile(join(folder, 'en.md'), secondFile())
    await symlink('en.md', join(folder, 'zh.md'))
    await repository.sweep()
    expect(problems()).toEqual(isReported)
  })

  test('a folder is refused', async () => {
    await mkdir(join(folder, 'zh.md'))
    await repository.sweep()
    expect(problems()).toEqual(isReported)
  })

  test('a named pipe is refused at once, not waited for', async () => {
    execFileSync('mkfifo', [join(folder, 'zh.md')])
    await repository.sweep()
    expect(problems()).toEqual(isReported)
  })

  test('what is refused costs its language only where it is the second', async () => {
    await writeFile(join(folder, 'zh.md'), primaryFile())
    await mkdir(join(folder, 'en.md'))
    await repository.sweep()
    expect([...repository.library.articles].map(({ twins }) => Object.keys(twins))).toEqual([['zh']])
    expect(problems()).toEqual([['articles/KB0001-a/en.md', 'file']])
  })
})

describe('in place of an article’s folder', () => {
  test('a link that leads out of the content folder is no article', async () => {
    await symlink(outside, join(root, 'content/articles/KB0002-a'))
    await repository.sweep()
    await repository.refresh('KB0002')
    expect(repository.library.size).toBe(0)
  })

  test.each(['sweep', 'refresh'] as const)(
    'a link is no article either once it replaces one: %s',
    async (look) => {
      await writeFile(join(folder, 'zh.md'), primaryFile())
      await repository.sweep()
      await rename(folder, join(root, 'moved'))
      await symlink(outside, folder)
      const change = look === 'sweep' ? await repository.sweep() : await repository.refresh('KB0001')
      expect(change.removed).toEqual(['KB0001'])
      expect(repository.library.size).toBe(0)
    },
  )

  test('a file is no article either once it replaces one', async () => {
    await writeFile(join(folder, 'zh.md'), primaryFile())
    await repository.sweep()
    await rm(folder, { recursive: true })
    await writeFile(folder, 'x')
    expect((await repository.sweep()).removed).toEqual(['KB0001'])
  })
})

describe('an image', () => {
  const read = (name: string) => repository.readImage('articles/KB0001-a', name)

  test('is read as it lies beside its article', async () => {
    await writeFile(join(folder, '状态.png'), 'inside')
    expect(new TextDecoder().decode(await read('状态.png'))).toBe('inside')
  })

  test('that is gone is none', async () => {
    expect(await read('state.png')).toBeUndefined()
  })

  test('that is a link out of the content folder is none, and is not listed', async () => {
    await writeFile(join(folder, 'zh.md'), primaryFile())
    await symlink(join(outside, 'state.png'), join(folder, 'state.png'))
    await repository.sweep()
    expect([...repository.library.articles].flatMap(({ images }) => images)).toEqual([])
    expect(await read('state.png')).toBeUndefined()
  })

  test.each([
    '../../../outside/state.png',
    '..\\state.png',
    '.hidden.png',
    'zh.md',
    'state.png\0.png',
    'state.svg',
    '',
  ])('has a plain name with the ending of an image, unlike %j', async (name) => {
    await writeFile(join(folder, 'zh.md'), primaryFile())
    expect(await read(name)).toBeUndefined()
  })
})
