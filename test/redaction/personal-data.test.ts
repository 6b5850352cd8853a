/** All names, numbers and addresses are invented. */
import { describe, expect, test } from 'vitest'
import { found } from './found.ts'

describe('mail addresses', () => {
  test.each([
    ['电子邮箱： lin.xy@qingyun-it.cn', 'lin.xy@qingyun-it.cn'],
    ['请抄送lin_xy@mail.qingyun-it.com.cn。', 'lin_xy@mail.qingyun-it.com.cn'],
    ['<mailto:lin+kb@qingyun-it.cn>', 'lin+kb@qingyun-it.cn'],
    ['?login=lin%40qingyun-it.cn&x=1', 'lin%40qingyun-it.cn'],
    ['ｌｉｎ＠ｑｉｎｇｙｕｎ．ｃｎ', 'ｌｉｎ＠ｑｉｎｇｙｕｎ．ｃｎ'],
    ['lin@tenant.example.cn', 'lin@tenant.example.cn'],
    ['lin@tenant.example.com', 'lin@tenant.example.com'],
  ])('%s', (text, value) => expect(found(text)).toEqual([`email: ${value}`]))

  test.each([
    'user@example.com, user@example.org, user@example.net',
    'anna@anything.example',
    'anna@contoso.com, anna@corp.contoso.com, anna@contoso.onmicrosoft.com',
    'anna@fabrikam.com and anna@northwindtraders.com',
    'git@github.com:owner/name.git',
    '![图标](icon@2x.png)',
    'react@19.2.0',
    '@ 10:30',
  ])('none in %s', (text) => expect(found(text)).toEqual([]))
})

describe('phone numbers', () => {
  test.each([
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '+86 138 1234 5678',
    '+8613812345678',
    '0086 13812345678',
    '１３８１２３４５６７８',
    '010-87654321',
    '0571-8765 4321',
    '(0571) 8765 4321',
    '+86 21 8765 4321',
    '0571-87654321转801',
    '+49 711 8765 432',
  ])('手机 %s，找他', (value) => expect(found(`手机 ${value}，找他`)).toEqual([`phone: ${value}`]))

  test.each([
    '手机-13812345678',
    'Tel.13812345678',
    '（13812345678）',
    '电话13812345678微信同号',
    'at any time 138 1234 5678',
  ])('whatever stands around: %s', (text) => expect(found(text)).toHaveLength(1))

  test('a landline without a separator needs a label', () => {
    expect(found('电话：02187654321')).toEqual(['phone: 02187654321'])
    expect(found('序号 02187654321')).toEqual([])
  })

  test.each([
    'Length            : 13958643712',
    '文件大小 13958643712 字节',
    '13958643712 bytes',
    '时间戳：1604972563024',
    '2020-11-10 09:42:43.024000+00:00',
    '4,562,920',
    '10.0.19041.1806',
    '0x80070005, 0x13812345678',
    '-2147024891',
    '13812345-1381-1234-5678-138123456789',
    'CMIT:0009876, CAS-09876-Q1W2E3, KB5015807',
    '端口 8080、22350',
    '138.123.45.67',
    '+1 425 555 0100',
  ])('none in %s', (text) => expect(found(text)).toEqual([]))
})

describe('numbers with a check digit', () => {
  test.each([
    ['身份证 11010519491231002X', 'id-number: 11010519491231002X'],
    ['身份证 11010519491231002x。', 'id-number: 11010519491231002x'],
    ['110105 19491231 002X', 'id-number: 110105 19491231 002X'],
    ['卡号 4111 1111 1111 1111', 'bank-card: 4111 1111 1111 1111'],
    ['卡号6222020000000000000', 'bank-card: 6222020000000000000'],
  ])('%s', (text, finding) => expect(found(text)).toEqual([finding]))

  test.each([
    '110105194912310021',
    '110105194913310028',
    '4111 1111 1111 1112',
    '637123456789012345',
    '132457890123456789',
    '7682dd44179b9956b2ba33a1332b5e13729effa74466af36ed1fd5ce87429bea',
    '18446744073709551615',
  ])('none in %s', (text) => expect(found(text)).toEqual([]))
})

describe('names', () => {
  test.each([
    ['何女士 您好,', '何女士'],
    ['请联系何女士确认', '何女士'],
    ['由于何女士近期不在', '何女士'],
    ['何先生', '何先生'],
    ['欧阳老师好', '欧阳老师'],
    ['感谢方经理', '方经理'],
    ['与林主任电话沟通', '林主任'],
    ['陆工程师', '陆工程师'],
    ['周总监', '周总监'],
    ['周工，您好', '周工'],
    ['转给林工。', '林工'],
    ['何总的电脑', '何总'],
    ['林晓燕女士', '林晓燕女士'],
    ['联系人：林晓燕', '林晓燕'],
    ['何處長您好', '何處長'],
    ['Dear Mr. Tester,', 'Mr. Tester'],
  ])('%s', (text, value) => expect(found(text)).toEqual([`person: ${value}`]))

  test.each([
    '任何女士、任何先生',
    '和先生商量',
    '对于先生来说',
    '允许总监查看',
    '高工您好，总工也好',
    '开工、完工、施工、竣工。',
    '每周工作',
    '何工作日',
    '周总结',
    '何处长期不可用',
    '文书记录了',
    '对方工程师、客户方经理、我方老师',
    '项目经理、产品经理、车间主任、班主任',
    '联系人：技术部',
    'Ms Word, MS Office',
  ])('none in %s', (text) => expect(found(text)).toEqual([]))
})

describe('accounts', () => {
  test.each([
    ['用户名：lin_xy', 'lin_xy'],
    ['登陆用户名：linxiaoyan', 'linxiaoyan'],
    ['帐号：lxy2020', 'lxy2020'],
    ['账号是lxy2020，请查收', 'lxy2020'],
    ['登录名 qy\\lin_temp 已开通', 'qy\\lin_temp'],
    ['User name: linxy', 'linxy'],
    ['login: linxy01', 'linxy01'],
    ['/cn=Recipients/cn=user12ab34cd', 'user12ab34cd'],
  ])('%s', (text, value) => expect(found(text)).toEqual([`account: ${value}`]))

  test.each([
    '用户名：administrator',
    '用户名：<user>',
    '用户名：（待填）',
    '账号：CONTOSO\\anna',
    'Account Name: SYSTEM',
    'login: failed',
    'User name: Enter your name',
    'User name: user@contoso.com',
    '账号已停用',
    '| 用户名 | 密码 |',
  ])('none in %s', (text) => expect(found(text)).toEqual([]))
})
