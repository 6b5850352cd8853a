import { describe, expect, test } from 'vitest'
import { LikenessIndex } from '#lib/articles/checks/likeness.ts'
import { articleOf, type Texts } from './article-of.ts'

interface Issue {
  readonly title: string
  readonly symptoms: readonly string[]
  readonly cause: string
  readonly keys?: string
}

const articleOn = (id: string, { title, symptoms, cause, keys = '' }: Issue, confidence = 'unverified') => {
  const texts: Texts = {
    change: {
      'id: KB0042': `id: ${id}`,
      'title: 服务无法启动': `title: ${JSON.stringify(title)}`,
      '  - 打不开': symptoms.map((symptom) => `  - ${symptom}`).join('\n'),
      'confidence: unverified': `confidence: ${confidence}`,
    },
    keys,
    body: `## 根本原因\n\n${cause}\n\n## 修复步骤\n\n1. 做。\n`,
  }
  return articleOf(texts)
}

const printer: Issue = {
  title: '连接共享打印机报0x0000011b：2021年9月的更新之后',
  symptoms: ['连不上同事电脑共享出来的打印机', '昨天还能打，装完更新就打不了'],
  cause: '共享方开始强制更高的RPC身份验证级别RpcAuthnLevelPrivacyEnabled，连接方达不到，打印就断了。',
  keys: 'signatures: [{ kind: code, value: "0x0000011b" }]\n',
}
const printerAgain: Issue = {
  title: '2021年9月的更新之后，共享打印机连接失败0x0000011b',
  symptoms: ['安装更新后无法连接共享打印机', '其他电脑打印不了'],
  cause: '安全更新提高了打印RPC连接的身份验证级别，客户端没有相应更新就无法连接共享打印机。',
  keys: 'signatures: [{ kind: code, value: "0x0000011b" }]\n',
}
const others: readonly Issue[] = [
  {
    title: '磁盘还有空间却写不进文件：inode用完',
    symptoms: ['文件写不进去', '服务说空间不足'],
    cause: '小文件太多，索引节点用完了。',
  },
  {
    title: '断开VPN后域名解析失败：残留规则',
    symptoms: ['用IP能上，用名字打不开', '网页打不开'],
    cause: '客户端写入的名称解析规则没有删掉。',
  },
  {
    title: '邮件积压在队列：磁盘不足触发背压',
    symptoms: ['邮件发不出去', '外面寄来的邮件退回'],
    cause: '传输服务监视磁盘和内存，不足就停止接收。',
  },
  {
    title: '桌面一闪一闪：图标覆盖程序出错',
    symptoms: ['桌面和任务栏反复消失'],
    cause: '网盘的外壳扩展让资源管理器崩溃。',
  },
]
const shelf = others.map((issue, i) => articleOn(`KB000${i + 1}`, issue))
const index = (...more: readonly ReturnType<typeof articleOn>[]) => new LikenessIndex([...shelf, ...more])

describe('likeness', () => {
  test('distinct issues are not alike', () => {
    for (const article of shelf) expect(index(articleOn('KB0010', printer)).alike(article)).toEqual([])
  })

  test('the same issue in other words is found from both sides, with the code that both list', () => {
    const [first, second] = [articleOn('KB0010', printer), articleOn('KB0011', printerAgain)]
    const [found, ...more] = index(first, second).alike(second)
    expect(more).toEqual([])
    expect(found).toMatchObject({ article: { id: 'KB0010' }, shared: ['code:0x0000011b'] })
    expect(found?.likeness).toBeGreaterThan(0.3)
    expect(index(first, second).alike(first)[0]?.article.id).toBe('KB0011')
  })

  test('an article need not be in the index to be compared', () => {
    expect(index(articleOn('KB0010', printer)).alike(articleOn('KB0011', printer))).toEqual([
      expect.objectContaining({ likeness: 1 }),
    ])
  })

  test('a common code alone makes nothing alike', () => {
    const keys = 'signatures: [{ kind: code, value: "0x0000011b" }]\n'
    const other = { title: '扫描仪不进纸', symptoms: ['纸卡住了'], cause: '搓纸轮磨损。', keys }
    expect(index(articleOn('KB0010', printer)).alike(articleOn('KB0011', other))).toEqual([])
  })

  test('a common code lets less agreement in words suffice', () => {
    const half: Issue = {
      title: '打印机失败，红灯一直亮',
      symptoms: ['面板没有反应', '更新之后打不了', '纸盒弹不出来', '扫描也用不了'],
      cause: '身份验证级别提高了，服务器不肯答复。',
      keys: printer.keys ?? '',
    }
    const first = articleOn('KB0010', printer)
    const [withCode] = index(first).alike(articleOn('KB0011', half))
    expect(withCode?.shared).toEqual(['code:0x0000011b'])
    expect(index(first).alike(articleOn('KB0011', { ...half, keys: '' }))).toEqual([])
  })

  test('a cause that agrees is enough, where titles and symptoms differ', () => {
    const other = { ...printer, title: '打不出来', symptoms: ['没反应'], keys: '' }
    expect(index(articleOn('KB0010', printer)).alike(articleOn('KB0011', other))).toHaveLength(1)
    const elsewhere = { ...other, cause: '纸用完了。' }
    expect(index(articleOn('KB0010', printer)).alike(articleOn('KB0011', elsewhere))).toEqual([])
  })

  test('what everybody says weighs little', () => {
    const common = '这个服务在重新启动以后无法正常运行'
    const words = [
      '搓纸轮',
      '索引节点',
      '域名解析',
      '队列背压',
      '图标覆盖',
      '证书过期',
      '磁盘坏道',
      '网卡驱动',
    ]
    const same = words.map((word, i) =>
      articleOn(`KB00${20 + i}`, {
        title: word,
        symptoms: [`${word}坏了`],
        cause: `${common}，因为${word}。`,
      }),
    )
    for (const article of same) expect(new LikenessIndex(same).alike(article)).toEqual([])
  })

  test('archived and withdrawn articles repeat nothing', () => {
    const archived = articleOn('KB0010', printer, 'archived')
    expect(index(archived).alike(articleOn('KB0011', printer))).toEqual([])
    expect(index(articleOn('KB0010', printer)).alike(archived)).toEqual([])
    const withdrawn = { ...printer, keys: 'withdrawn: { on: 2026-01-01, reason: 重复 }\n' }
    expect(index(articleOn('KB0010', withdrawn)).alike(articleOn('KB0011', printer))).toEqual([])
  })

  test('what very many articles say leads nowhere, so that a large shelf takes no time by the square', () => {
    const same = (count: number) =>
      Array.from({ length: count }, (_, i) => articleOn(`KB${1000 + i}`, { ...printer, keys: '' }))
    const alike = (count: number) => new LikenessIndex(same(count)).alike(articleOn('KB0010', printer))
    expect(alike(60)).toHaveLength(60)
    expect(alike(61)).toEqual([])
  })
})
