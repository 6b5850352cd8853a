import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scopeOfAudience } from '#lib/access/policy.ts'
import { planQuery } from '#lib/search/planner.ts'
import { normalize } from '#lib/text/normalize.ts'
import { shelf } from './shelf.ts'

const good = '7682dd44179b9956b2ba33a1332b5e13729effa74466af36ed1fd5ce87429bea'
const bad = '07fcf4e9c5077147f804c76655132096f1a77290ebca6da9ddc88f42791df98b'
const { resident } = await shelf([
  {
    id: 'KB0001',
    title: '重启后CodeMeter服务停止',
    symptoms: ['证书列表是空的'],
    signatures: [
      { kind: 'sha256', value: good, of: 'CodeMeter.exe', verdict: 'good' },
      { kind: 'sha256', value: bad, of: 'CodeMeter.exe', verdict: 'bad' },
      { kind: 'service', value: 'CodeMeter Runtime Server' },
    ],
  },
  {
    id: 'KB0002',
    title: 'Spooler quagmire',
    audience: 'internal',
    signatures: [{ kind: 'sha256', value: 'c'.repeat(64), verdict: 'bad' }],
    cases: ['CAS-12345-ABCDEF'],
  },
])
const vocabulary = resident.vocabulary(scopeOfAudience('public'))
const internal = resident.vocabulary(scopeOfAudience('internal'))
const plan = (text: string, without: string[] = []) => planQuery(text, vocabulary, { without })
const words = (text: string) => plan(text).words.map((word) => word.text)

describe('words', () => {
  test('Chinese is cut by the dictionary, and what it leaves alone stays together', () => {
    expect(words('重启后证书服务起不来').sort()).toEqual(['证书', '服务', '起不来', '重启'].sort())
    expect(words('打印机 缺墨')).toContain('打印机')
  })

  test('the rarest known word comes first and unknown ones last', () => {
    expect(words('zzyzx 证书')).toEqual(['证书', 'zzyzx'])
  })

  test('words that only join others are no words of the query', () => {
    expect(words('the service of my computer')).toEqual(['service', 'computer'])
    expect(words('服务的证书')).not.toContain('的')
  })

  test('a slip in a word is forgiven, in a word with digits it is not', () => {
    const alternatives = (text: string) =>
      plan(text).terms.flatMap(({ alternatives: all }) =>
        all.filter(({ how }) => how === 'fuzzy').map(({ term }) => term),
      )
    expect(alternatives('codmeter')).toEqual(['=codemeter'])
    expect(alternatives('kb500133')).toEqual([])
  })

  test('no correction tells of words beyond the audience', () => {
    const corrected = (view: typeof vocabulary) =>
      planQuery('quagmre', view)
        .terms.flatMap(({ alternatives }) => alternatives)
        .filter(({ how }) => how === 'fuzzy')
    expect(corrected(vocabulary)).toEqual([])
    expect(corrected(internal)).toHaveLength(1)
  })

  test('the last word may be unfinished, unless a blank follows or it was pasted', () => {
    expect(plan('codem').prefix).toBe('codem')
    expect(plan('codem ').prefix).toBeUndefined()
    expect(plan('first line\ncodem').prefix).toBeUndefined()
  })

  test('at most 128 words are planned', () => {
    const many = Array.from({ length: 400 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}`).join(
      ' ',
    )
    expect(plan(`${many}\n`).words.length).toBeLessThanOrEqual(128)
  })
})

describe('signatures', () => {
  test.each([
    [good, 'good'],
    [bad.slice(0, 12), 'bad'],
    ['d'.repeat(64), 'unknown'],
    [`${'d'.repeat(64)} C:\\bin\\CodeMeter.exe`, 'differs'],
  ])('%s is a hash with a verdict: %s', (text, verdict) => {
    expect(plan(text).signatures.find(({ kind }) => kind === 'sha256')?.verdict).toBe(verdict)
  })

  test('a verdict known only beyond the audience is unknown', () => {
    expect(plan('c'.repeat(64)).signatures[0]?.verdict).toBe('unknown')
    expect(planQuery('c'.repeat(64), internal).signatures[0]?.verdict).toBe('bad')
  })

  test('a listed service name is one, whatever its case', () => {
    expect(plan('服务codemeter runtime server意外停止').signatures.map(({ kind }) => kind)).toEqual([
      'service',
    ])
    expect(plan('xcodemeter runtime servers').signatures).toEqual([])
    expect(plan('服务 codemeter runtime server 意外停止').signatures.map(({ kind }) => kind)).toEqual([
      'service',
    ])
  })

  test('a case number is one only where its form is given', () => {
    expect(
      planQuery('CAS-12345-ABCDEF', internal, { casePatterns: [/CAS-\d{5}-[A-Z0-9]{6}/gu] }).signatures,
    ).toMatchObject([{ kind: 'case' }])
    expect(plan('CAS-12345-ABCDEF').signatures).toEqual([])
  })

  test('the same code twice is one signature', () => {
    expect(plan('0x80070005 E_ACCESSDENIED -2147024891').signatures).toHaveLength(1)
  })
})

describe('chips that were taken out', () => {
  test('a word is left out', () => {
    expect(plan('证书 服务', ['证书']).words.map(({ text }) => text)).toEqual(['服务'])
  })

  test('a signature is left out with the words it is made of', () => {
    const without = plan(`${good} 证书`, [good])
    expect(without.signatures).toEqual([])
    expect(without.words.map(({ text }) => text)).toEqual(['证书'])
  })
})

describe('modes', () => {
  test.each([
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['\u0000', 'empty'],
    ['。，！？', 'empty'],
    ['证书', 'keywords'],
    ['line one\nline two', 'paste'],
    ['x '.repeat(150), 'paste'],
  ])('%j is %s', (text, mode) => {
    expect(plan(text).mode).toBe(mode)
  })

  test('a quoted phrase is one when typed and nothing when pasted', () => {
    expect(plan('"空的 列表"').phrases).toEqual(['空的 列表'])
    expect(plan('{"a": "b c"}\n{}').phrases).toEqual([])
    expect(plan('"').phrases).toEqual([])
  })

  test('greetings, sign-offs, mail headers and times of a paste are no words', () => {
    const mail =
      '王先生您好，\n发件人: someone@example.com\n2020-11-10 09:42:43 服务意外停止\nBest regards, Jo\n'
    expect(words(mail)).toContain('停止')
    expect(words(mail).join(' ')).not.toMatch(/2020|regards|someone|example|您好/)
  })
})

test.each(['0x1 ', 'a.exe ', 'deadbeef ', '事件 ID 1 ', '中文日志打印机服务'])(
  'a text of %j four times as long takes about four times as long to plan',
  (piece) => {
    const best = (length: number) => {
      const runs = [1, 2, 3].map(() => {
        const started = performance.now()
        plan(piece.repeat(length / piece.length))
        return performance.now() - started
      })
      return Math.min(...runs)
    }
    best(20_000)
    expect(best(200_000) / best(50_000)).toBeLessThan(12)
  },
)

test('any text gives a plan whose places lie within its text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const made = plan(text)
      for (const { start, end } of made.terms) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(normalize(text).length)
      }
      for (const word of made.words) for (const term of word.terms) expect(made.terms[term]).toBeDefined()
    }),
    { numRuns: 300 },
  )
})
