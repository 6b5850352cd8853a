import { describe, expect, test } from 'vitest'
import { extractSignatures, possibleSignatures, signatureKeys } from '#lib/signatures/extract.ts'
import { normalize } from '#lib/text/normalize.ts'

const sha256 = '7682DD44179B9956B2BA33A1332B5E13729EFFA74466AF36ED1FD5CE87429BEA'
const sha1 = 'da39a3ee5e6b4b0d3255bfef95601890afd80709'
const md5 = 'd41d8cd98f00b204e9800998ecf8427e'

describe('finds', () => {
  test.each([
    ['a SHA-256', `SHA256          ${sha256}       C:\\a`, `sha256:${sha256.toLowerCase()}`],
    ['a SHA-1', sha1, `sha1:${sha1}`],
    ['an MD5', `MD5：${md5}。`, `md5:${md5}`],
    ['an error code', 'ErrorCode=0x80070005;', 'code:0x80070005'],
    ['a signed error code', '返回值-2147024891，拒绝访问', 'code:0x80070005'],
    ['the name of an error code', '(E_ACCESSDENIED)', 'code:0x80070005'],
    ['a symbol', 'Chrome: ERR_SSL_PROTOCOL_ERROR', 'symbol:err_ssl_protocol_error'],
    ['a KB number', '安装kb5001330之后', 'kb:5001330'],
    ['a KB number with a blank', 'KB 5001330', 'kb:5001330'],
    ['a CVE number', '漏洞CVE-2021-1234影响', 'cve:cve-2021-1234'],
    ['an Oracle error', 'ORA-12154: TNS', 'ora:ora-12154'],
    ['an exception', 'NullPointerException: null', 'exception:nullpointerexception'],
    ['an exception in a package', 'at java.lang.NullPointerException', 'exception:nullpointerexception'],
    ['an exception after an ellipsis', '抛出…OutOfMemoryError', 'exception:outofmemoryerror'],
    ['an exception deep in packages', 'a.b.c.d.e.f.g.h.i.j.k.FooException', 'exception:fooexception'],
    ['a file', '打开CodeMeter.exe时', 'file:codemeter.exe'],
    ['a file in a path', 'C:\\Program Files (x86)\\CodeMeter\\bin\\CodeMeter.exe"', 'file:codemeter.exe'],
    ['a file in a Chinese path', 'D:\\程序\\nvlddmkm.sys', 'file:nvlddmkm.sys'],
    ['a file after a dash or dots', '失败...-CodeMeter.exe', 'file:codemeter.exe'],
    ['a file with several endings', 'CodeMeter.exe.config', 'file:codemeter.exe.config'],
    ['the id of an article', '参见KB0002。', 'article:kb0002'],
  ])('%s', (_name, text, key) => {
    expect(signatureKeys(text)).toEqual([key])
  })

  test.each([
    '事件7031',
    '事件 ID 7031',
    '事件ID：7031',
    '事件 ID:         7031',
    '事件编号7031',
    '事件标识为7031，',
    '事件ID是7031。',
    'Event 7031',
    'event ID: 7031',
    'Event ID:      7031',
    'EventID=7031',
    'look for event 7031.',
    'Event ID (7031)',
    '<EventID>7031</EventID>',
  ])('an event id written as %s', (text) => {
    expect(signatureKeys(text)).toEqual(['event:7031'])
  })

  test('every signature of a line, in its order', () => {
    expect(signatureKeys('STOP 0x0000007E nvlddmkm.sys KB5001330, event 1001, see KB0003')).toEqual([
      'code:0x0000007e',
      'file:nvlddmkm.sys',
      'kb:5001330',
      'event:1001',
      'article:kb0003',
    ])
  })

  test('one signature where two kinds could claim the text', () => {
    expect(signatureKeys('SETUP_ERR.log')).toEqual(['symbol:setup_err'])
  })

  test('an error code whole when it ends a sentence', () => {
    expect(extractSignatures(normalize('VPN 失败，错误 0x80070005。')).map(({ value }) => value)).toEqual([
      '0x80070005',
    ])
  })
})

describe('one key', () => {
  test.each([
    ['a code and its names', ['0x80070005', '0X80070005', '-2147024891', 'E_ACCESSDENIED']],
    ['a code with and without zeros', ['0x7E', '0x7e', '0x0000007E', '0x000000000000007e']],
    ['a KB number', ['KB5001330', 'kb5001330', 'KB 5001330', 'ＫＢ５００１３３０']],
    ['a hash', [sha256, sha256.toLowerCase()]],
    ['a CVE number', ['CVE-2021-1234', 'cve‑2021‑1234']],
  ])('stands for %s', (_name, spellings) => {
    expect(new Set(spellings.flatMap(signatureKeys)).size).toBe(1)
    expect(spellings.every((spelling) => signatureKeys(spelling).length === 1)).toBe(true)
  })

  test('never stands for two neighbouring codes', () => {
    expect(signatureKeys('0x80070006')).not.toEqual(signatureKeys('0x80070005'))
    expect(signatureKeys('KB5001331')).not.toEqual(signatureKeys('KB5001330'))
  })
})

describe('finds nothing', () => {
  test.each([
    ['of a file in a longer word', 'setup.executable foo.logs a.dlls'],
    ['of an event in another word', 'prevent 5 failures, WinEvent7'],
    ['of an event in a version', 'event 7.5'],
    ['of a hash in a longer run', `${sha256}0 ${md5}1f`],
    ['of a code inside a word', 'x0x80070005 0x80070005g'],
    ['of a symbol in one word or in lower case', 'WARNING err_ssl_protocol_error'],
    ['of a signed code in a number', '010-2147024891'],
    ['beyond 32 bits', '-9999999999'],
    ['of a KB number too long or short', 'KB50013300 KB123'],
    ['of an exception in ordinary words', 'Error: the Exception was Default'],
  ])('%s', (_name, text) => {
    expect(signatureKeys(text)).toEqual([])
  })
})

describe('tells an article from a Microsoft update', () => {
  test.each([
    ['KB0001', 'article:kb0001'],
    ['KB12345', 'article:kb12345'],
    ['KB500133', 'kb:500133'],
    ['KB5001330', 'kb:5001330'],
  ])('%s', (written, key) => {
    expect(signatureKeys(written)).toEqual([key])
  })
})

describe('possible signatures', () => {
  const prefixes = (text: string) => possibleSignatures(normalize(text)).map(({ prefix }) => prefix)

  test('are the first eight or more digits of a hash', () => {
    expect(prefixes(`坏文件${sha256.slice(0, 8)}，${sha256.slice(0, 16)}`)).toEqual([
      '7682dd44',
      '7682dd44179b9956',
    ])
  })

  test('are not seven digits, a whole SHA-256 or part of a word', () => {
    expect(prefixes(`7682dd4 ${sha256} x7682dd44 7682dd44z`)).toEqual([])
  })

  test('may be an error code without its 0x', () => {
    expect(possibleSignatures('80070005').flatMap(({ keys }) => keys)).toEqual(['code:0x80070005'])
    expect(possibleSignatures('c0000005').flatMap(({ keys }) => keys)).toEqual(['code:0xc0000005'])
  })

  test('are no error code where the first digit says that it is none', () => {
    expect(possibleSignatures('20201110').flatMap(({ keys }) => keys)).toEqual([])
  })
})
