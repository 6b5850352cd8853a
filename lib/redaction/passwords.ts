/** Passwords in prose, forms, commands and settings: what stands before the value tells, not its shape. */
import { isPlaceholder, looksChosen } from './placeholders.ts'
import { anyOf, type Candidate, matching, type Rule } from './rule.ts'
import { endsClause, isAlgorithm, isBareWord, isCount, type Part, trimmed } from './values.ts'

const key = '(?:密码|口令|password|passwd|passphrase|passcode|pwd)'
/** In Chinese brackets or none. */
const value = `[「『【《]?(?<value>"[^"\\n]{1,128}"|'[^'\\n]{1,128}'|[!-~]{1,128})`
/** What may stand between the word and the sign: a closing quote or emphasis, a remark, padding. */
const aside = `["'*_\\]]{0,3}(?:[ \\t]?\\([^()\\n]{1,20}\\))?[ \\t]{0,30}`
const adverbs =
  '(?:(?:已|已经|重置|重设|修改|更改|改|设置|设定|设|初始化|默认|统一|暂时|临时|分别|全部|都|均|就|也|还|仍)[ \\t]?){0,3}'
const pattern = (source: string) => new RegExp(source, 'gid')

/** `密码：…`, `password = …`, `"pwd": "…"`, `密码如下：…`, `**密码**：…` */
const assigned = pattern(
  `${key}${aside}(?:如下|给[你您]|发[你您]|${adverbs}[是为成])?[ \\t]?(?::=|[:=]|-+>|=>)[*_]{0,2}[ \\t]{0,30}${value}`,
)
/** `密码是…`, `密码都是 …`, `密码已重置为…` */
const saidInChinese = pattern(`(?:密码|口令)${aside}${adverbs}[是为成][了:]?[ \\t]{0,3}${value}`)
/** `the password is …`, `password was reset to …`, `password for the portal: …` */
const saidInEnglish = pattern(
  `(?:password|passwd|passphrase|passcode|pwd)${aside}(?:(?:for|of)[ \\t][^\\n:=.]{1,40}?)?(?:(?:has|have|was|were|been|will|now|is|reset|set|changed|temporarily)[ \\t]{1,3}){0,4}(?:is|to|be|was|:)[ \\t:]{1,3}${value}`,
)
/** `（密码 …）`, `密码…`, `Pwd …`: nothing between, so the value must look like one. */
const bare = pattern(
  `(?:(?:密码|口令)[ \\t]{0,4}|(?<![A-Za-z-])(?:password|passwd|pwd|pw)[ \\t]{1,3})(?=["'「【A-Za-z0-9@#$!])${value}`,
)
/** `pass: …`, `PW=…`: short words mean other things too. */
const abbreviated = pattern(`(?<![A-Za-z])(?:pass|pw|psw|pswd)[ \\t]{0,3}[:=][ \\t]{0,3}${value}`)
/** On the next line, alone. */
const below = pattern(`${key}${aside}[:=][ \\t]{0,5}\\n[ \\t>]{0,8}(?<value>[!-~]{6,64})[ \\t]{0,3}(?=\\n|$)`)
/** `| 密码 | … |` */
const inTable = pattern(`${key}[ \\t*_]{0,8}\\|[ \\t*_]{0,8}(?<value>[!-{}~]{4,128})`)
const inXml = pattern(`<(?:\\w{1,20}:)?(?:password|pwd|passwd)>(?<value>[^<>\\s]{1,128})</`)
const inCommand = pattern(
  `(?:(?<![\\w-])(?:--?|/)(?:password|passwd|pwd)[ \\t:=]{1,3}|ConvertTo-SecureString[ \\t]{1,3}(?:-String[ \\t]{1,3})?(?=["']))${value}`,
)
/** `net user name value`, the value being none of its switches. */
const inNetUser = /\bnet1?[ \t]{1,3}user[ \t]{1,3}[\w.\\-]{1,64}[ \t]{1,3}(?<value>[^\s/*<>][^\s<>]{3,64})/dgi

/** `测试账号：name / value`: a pair, the second of which looks chosen. */
const inPair =
  /(?:账号|用户名|账户|登录|log[io]n|account|credentials)[^\n:/]{0,24}[: \t][ \t]{0,3}[A-Za-z][\w.@\\-]{1,64}[ \t]{1,3}\/[ \t]{1,3}(?<value>[!-~]{6,64})/dgi

export const findPasswords: Rule['find'] = anyOf(
  matching(assigned, (candidate) => judge(candidate, isAssigned)),
  matching(saidInChinese, (candidate) => judge(candidate, isAssigned)),
  matching(saidInEnglish, (candidate) => judge(candidate, isSaid)),
  matching(bare, (candidate) => judge(candidate, isBare)),
  matching(abbreviated, (candidate) => judge(candidate, isSaid)),
  matching(below, (candidate) => judge(candidate, isSaid)),
  matching(inTable, (candidate) => judge(candidate, ({ value: text }) => looksChosen(text))),
  matching(inXml, (candidate) => !isPlaceholder(candidate.value)),
  matching(inCommand, (candidate) => !/^[-/]/.test(candidate.value) && judge(candidate, isAssigned)),
  matching(inPair, (candidate) => judge(candidate, isBare)),
  matching(inNetUser, (candidate) => judge(candidate, isBare)),
)

/** Cuts what does not belong to the value, and asks whether the rest is one. */
function judge(candidate: Candidate, isOne: (part: Part) => boolean) {
  const part = trimmed(candidate)
  return (
    part.value !== '' && !isPlaceholder(part.value) && isOne(part) && { start: part.start, end: part.end }
  )
}

/** After a sign anything may be a password but a word of the sentence, a count or a link. */
function isAssigned(part: Part): boolean {
  const { value: text, after } = part
  if (/^(?:https?|ftp|file):|^\/[\w.-]{1,60}(?:\/|$)/i.test(text)) return false
  if (isAlgorithm(text) && !endsClause(after)) return false
  if (isBareWord(text)) return text.length >= 4 && (part.quoted || endsClause(after))
  return !isCount(text, after)
}

/** After “is” only what looks chosen, or a number that ends the sentence. */
function isSaid(part: Part): boolean {
  const { value: text, after } = part
  if (isAlgorithm(text) || /^0x/i.test(text)) return false
  return looksChosen(text) || (/^\d{4,}$/.test(text) && endsClause(after) && !isCount(text, after))
}

function isBare(part: Part): boolean {
  const { value: text, after } = part
  return (
    looksChosen(text) &&
    /\d/.test(text) &&
    endsClause(after) &&
    !isAlgorithm(text) &&
    !/^0x|:\/\/|^[A-Za-z]:\\|^[A-Z][a-z]+\d{1,4}$|\.(?:exe|dll|ps1|txt|log|md|aspx?|html?|com|cn)$|^[A-Z]{1,4}-?\d+$/.test(
      text,
    )
  )
}
