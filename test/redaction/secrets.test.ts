/** All values are invented. Prefixes and bodies are joined at run time, so that no scanner takes them for real. */
import { describe, expect, test } from 'vitest'
import { isDocumentedExample } from '#lib/redaction/placeholders.ts'
import { found } from './found.ts'

const digits = '0123456789'.repeat(5)
const letters = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF'.repeat(3)

describe('passwords', () => {
  test.each([
    ['密码：qingshan', 'qingshan'],
    ['密碼：qingshan', 'qingshan'],
    ['密码：Qing-Shan', 'Qing-Shan'],
    ['密码：Shan#42，请及时修改', 'Shan#42'],
    ['密码：shan42请及时修改', 'shan42'],
    ['登录密码 = Shan#42;', 'Shan#42'],
    ['初始密码（首次登录）：Shan#42', 'Shan#42'],
    ['口令：314159', '314159'],
    ['密码是Shan42。', 'Shan42'],
    ['密码为“Shan 42”', 'Shan 42'],
    ['密码为「Shan42」', 'Shan42'],
    ['备用账号密码都是 shan42 。', 'shan42'],
    ['密码已重置为Shan@42', 'Shan@42'],
    ['密码如下：Shan42', 'Shan42'],
    ['（密码 Shan$42）', 'Shan$42'],
    ['**密码**：`Shan42`', 'Shan42'],
    ['| 密码 | Shan#42 |', 'Shan#42'],
    ['密码：\nShan42\n', 'Shan42'],
    ['password: Shan42', 'Shan42'],
    ['Passwd = shan42', 'shan42'],
    ['PWD: shan42', 'shan42'],
    ['passcode is 314159.', '314159'],
    ['the password is Shan#42 and works', 'Shan#42'],
    ['password was reset to Shan42', 'Shan42'],
    ['The keystore password of your installation is Shan#42', 'Shan#42'],
    ['{"password": "Shan42"}', 'Shan42'],
    ['<password>Shan42</password>', 'Shan42'],
    ["New-LocalUser -Password 'Shan#42'", 'Shan#42'],
    ['ConvertTo-SecureString "Shan#42" -AsPlainText', 'Shan#42'],
    ['net user tester Shan#42 /add', 'Shan#42'],
    ['测试账号：test_qy / Shan#42', 'Shan#42'],
    [`密码：${'a'.repeat(64)}`, 'a'.repeat(64)],
    [`密码：${digits.slice(0, 32)}`, digits.slice(0, 32)],
    ['密码：0x80070005', '0x80070005'],
  ])('%s', (text, value) =>
    expect(found(text).filter((finding) => finding.startsWith('password'))).toEqual([`password: ${value}`]),
  )

  test.each([
    '密码：<password>',
    '密码：******',
    '密码：{password}',
    '密码：（待填）',
    '密码：[已删除]',
    '密码-已删除',
    '密码：xxxxxx',
    '密码：$password',
    '密码：请联系管理员',
    '密码：',
    '密码应更换',
    '密码是否过期',
    '密码为空',
    '密码为8到16位',
    '密码：8-16位',
    '密码曾明文写在往来邮件里，应更换',
    '重置密码：https://aka.ms/sspr',
    '忘记密码 Windows11',
    '重置密码KB5015807',
    'password must be changed',
    'Password: must be changed at next logon',
    'Password: Never expires',
    'password: "your password"',
    'password=your_password',
    'the password is incorrect',
    'the password is case-sensitive',
    'Your password is at least 8 characters long',
    'Password last set  11/10/2020 9:42:43 AM',
    '$password = Read-Host -AsSecureString',
    '-Password $credential',
    'PWD=/root',
    'Password=%DB_PASSWORD%',
    'password: SHA256 hash',
  ])('none in %s', (text) => expect(found(text)).toEqual([]))
})

describe('keys and tokens', () => {
  test.each([
    ['cloud-key', `AKIA${letters.toUpperCase().slice(0, 16)}`],
    ['token', `ghp_${letters.slice(0, 36)}`],
    ['token', `github_pat_${letters.slice(0, 60)}`],
    ['token', `glpat-${letters.slice(0, 20)}`],
    ['token', `xoxb-${digits.slice(0, 12)}-${letters.slice(0, 24)}`],
    ['token', `eyJ${letters.slice(0, 20)}.eyJ${letters.slice(0, 40)}.${letters.slice(0, 43)}`],
  ])('%s by its own form', (kind, value) => expect(found(`见 ${value} 。`)).toEqual([`${kind}: ${value}`]))

  test.each([
    ['token=', letters.slice(0, 32)],
    ['token=', digits.slice(0, 40)],
    ['access_token: ', letters.slice(0, 32)],
    ['Authorization: Bearer ', letters.slice(0, 40)],
    ['Authorization: Basic ', 'dGVzdGVyOnNoYW40Mg=='],
    ['api_key=', letters.slice(0, 20)],
    ['"client_secret": "', letters.slice(0, 20)],
    ['https://files.qingyun-it.cn/tools?u=x&key=', letters.slice(0, 10)],
    ['提取码：', 'ab3d'],
  ])('after %s', (label, value) => expect(found(`${label}${value}`)).toEqual([`token: ${value}`]))

  test.each([
    'token = getToken()',
    'token=<token>',
    'token=xxxxxxxxxxxx',
    'api_key=YOUR_API_KEY',
    'Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089',
    'The secret: read the manual',
    'Bearer token is missing',
    '07fcf4e9c5077147f804c76655132096f1a77290ebca6da9ddc88f42791df98b',
    'd41d8cd98f00b204e9800998ecf8427e',
    '6F9619FF-8B86-D011-B42D-00C04FC964FF',
    'C:\\Program Files (x86)\\Vendor\\key.dat',
  ])('none in %s', (text) => expect(found(text)).toEqual([]))

  test('a private key goes from its header to its end', () => {
    const key = [
      '-----BEGIN RSA PRIVATE ',
      'KEY-----\n',
      letters,
      '\n',
      letters,
      '\n-----END RSA PRIVATE KEY-----',
    ].join('')
    expect(found(`> 附件\n${key}\n谢谢`)).toEqual([`private-key: ${key}`])
    expect(found(key.slice(0, 60))).toEqual([`private-key: ${key.slice(0, 60)}`])
    expect(found(key.slice(0, 31))).toEqual([`private-key: ${key.slice(0, 31)}`])
  })

  test('prose about a private key holds none', () => {
    expect(found('文件以“-----BEGIN PRIVATE KEY-----”开头。')).toEqual([])
    expect(found('-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----')).toEqual([])
    expect(found('-----BEGIN CERTIFICATE-----\nMIIB')).toEqual([])
  })
})

describe('credentials in addresses and connection strings', () => {
  test.each([
    ['https://tester:Shan42@git.qingyun-it.cn/x', 'url-credentials: tester:Shan42@git.qingyun-it.cn'],
    ['ftp://tester:sh@n#42@10.0.0.1/', 'url-credentials: tester:sh@n#42'],
    ['Server=db;Database=x;Password=Shan42;', 'connection-string: Shan42'],
    ['Pwd=Shan42;Server=db', 'connection-string: Shan42'],
    [`AccountKey=${letters.slice(0, 40)}==;`, `connection-string: ${letters.slice(0, 40)}==`],
    ['rman target sys/Shan_42@db', 'connection-string: sys/Shan_42'],
    ['应用连接串：app/Shan_42@//10.0.0.1:1521/db', 'connection-string: app/Shan_42'],
  ])('%s', (text, finding) => expect(found(text)).toEqual([finding]))

  test.each([
    'https://user:password@host/x',
    'https://<user>:<password>@host/x',
    'http://host:8080/a@b',
    'Server=db;Password=<password>;',
    'Server=db;Password=***;Encrypt=true',
    'sqlplus / as sysdba',
  ])('none in %s', (text) => expect(found(text)).toEqual([]))
})

test('what vendors print as an example is known as such', () => {
  for (const value of ['P@ssw0rd', 'Pa$$w0rd', 'Passw0rd1!', 'pass@word1', 'ABCDEXAMPLE', '12345678'])
    expect([value, isDocumentedExample(value)]).toEqual([value, true])
  for (const value of ['Shan#42', 'qingshan', letters])
    expect([value, isDocumentedExample(value)]).toEqual([value, false])
})
