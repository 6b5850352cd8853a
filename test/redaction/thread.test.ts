/** A whole mail in the shape of the case the project starts from; everything in it is invented. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findSensitive } from '#lib/redaction/find.ts'
import { found } from './found.ts'

const mail = `邮件主题：RE: 回复：RE: [案例号: CAS-09876-Q1W2E3 ] % 青云-北岸水务重启电脑后许可服务无法启动 % 案例关闭CMIT:0009876

====第1封邮件====

发件人：/o=demo/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=user12ab34cd
发送时间：2021-03-09 09:42:43.024000+00:00
邮件内容:
何女士 您好,
问题定义: 三方应用在V0-H操作系统上安装后无法正常启用服务。
安装包上传空间地址：https://upload.qingyun-it.cn/index.php
登陆用户名：lin_upload
密码：qingshan
备注：如果您在登陆上传系统时遇见以下错误代码请不要关闭页面。
PS C:\\Program Files (x86)\\Vendor\\bin> Get-FileHash .\\Vendor.exe
SHA256          7682DD44179B9956B2BA33A1332B5E13729EFFA74466AF36ED1FD5CE87429BEA       C:\\Vendor.exe
FileVersion:      Version 6.20 of 2016-Apr-06 (Build 2147)
Length            : 4562920
LastWriteTime     : 4/6/2016 12:20:00 PM
如之前电话中沟通，如有疑问请拨138 1234 5678。
电子邮箱： linxy@qingyun-it.cn
===========================`

test('a mail gives its people, accounts and passwords and nothing of its evidence', () => {
  expect(found(mail)).toEqual([
    'account: user12ab34cd',
    'person: 何女士',
    'account: lin_upload',
    'password: qingshan',
    'phone: 138 1234 5678',
    'email: linxy@qingyun-it.cn',
  ])
})

const dir = process.env['CASES_DIR']

test.skipIf(dir === undefined)(
  'the real case (CASES_DIR) gives its addresses, its name and its password',
  () => {
    const text = readFileSync(join(dir ?? '', 'CAS-03282-J6Y6M6.txt'), 'utf8')
    const findings = findSensitive(text)
    const seen = { email: 0, person: 0, password: 0, account: 0 }
    let start = 0
    for (const line of text.split('\n')) {
      const end = start + line.trimEnd().length
      const inLine = (kind: string) =>
        findings.find((one) => one.kind === kind && one.start >= start && one.end <= end)
      // The label and its value; the greeting, which begins with the name; the sender's account.
      if (/^电子邮箱：/.test(line) && inLine('email')?.end === end) seen.email += 1
      if (/^\S{3,4} ?您好[，,：]/.test(line) && inLine('person')?.start === start) seen.person += 1
      if (/^密码：/.test(line) && inLine('password')?.start === start + 3 && inLine('password')?.end === end)
        seen.password += 1
      if (/^发件人：/.test(line) && inLine('account')?.end === end) seen.account += 1
      start += line.length + 1
    }
    expect(seen).toEqual({ email: 8, person: 8, password: 1, account: 8 })
    // Hashes, versions, times and paths are what the case is about: one more account is all there is besides.
    expect(findings).toHaveLength(8 * 3 + 2)
  },
)
