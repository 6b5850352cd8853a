import { expect, test } from 'vitest'
import { canonicalSignature, type SignatureKind } from '#lib/signatures/kinds.ts'

test.each<[SignatureKind, string, string]>([
  ['sha256', `${'AB'.repeat(32)}`, `sha256:${'ab'.repeat(32)}`],
  ['sha1', 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709', 'sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['md5', ' d41d8cd98f00b204e9800998ecf8427e ', 'md5:d41d8cd98f00b204e9800998ecf8427e'],
  ['code', '0x80070005', 'code:0x80070005'],
  ['code', '-2147024891', 'code:0x80070005'],
  ['code', '０ｘ７Ｅ', 'code:0x0000007e'],
  ['symbol', 'E_ACCESSDENIED', 'code:0x80070005'],
  ['symbol', 'ERR_SSL_PROTOCOL_ERROR', 'symbol:err_ssl_protocol_error'],
  ['event', '7031', 'event:7031'],
  ['event', 'Service Control Manager/7031', 'event:7031'],
  ['kb', 'KB5001330', 'kb:5001330'],
  ['kb', 'KB 5001330', 'kb:5001330'],
  ['kb', '5001330', 'kb:5001330'],
  ['cve', 'cve-2021-1234', 'cve:cve-2021-1234'],
  ['ora', 'ORA-00600', 'ora:ora-00600'],
  ['exception', 'java.lang.NullPointerException', 'exception:nullpointerexception'],
  ['file', 'CodeMeter.exe', 'file:codemeter.exe'],
  ['file', 'C:\\Program Files\\CodeMeter\\CodeMeter.exe', 'file:codemeter.exe'],
  ['file', '/usr/lib/libssl.so', 'file:libssl.so'],
  ['file', '安装程序.msi', 'file:安装程序.msi'],
  ['service', 'CodeMeter　Runtime  Server', 'service:codemeter runtime server'],
  ['article', 'kb0001', 'article:kb0001'],
  ['case', 'CMIT：0001866', 'case:cmit:0001866'],
])('gives the %s “%s” its key', (kind, value, key) => {
  expect(canonicalSignature(kind, value)).toBe(key)
})

test.each<[SignatureKind, string]>([
  ['sha256', 'ab'.repeat(31)],
  ['sha256', `${'ab'.repeat(31)}xy`],
  ['md5', 'ab'.repeat(20)],
  ['code', '0x'],
  ['code', '0x123456789abcdef01'],
  ['code', '-2147483649'],
  ['code', 'E_ACCESSDENIED'],
  ['symbol', 'ERROR'],
  ['event', 'Service Control Manager'],
  ['event', '123456'],
  ['kb', 'KB0001'],
  ['cve', 'CVE-21-1'],
  ['ora', 'ORA-600'],
  ['exception', 'NullPointer'],
  ['file', 'CodeMeter'],
  ['file', 'CodeMeter.'],
  ['service', ' '],
  ['article', 'KB1'],
  ['case', ''],
])('refuses “%s” for “%s”', (kind, value) => {
  expect(canonicalSignature(kind, value)).toBeUndefined()
})
