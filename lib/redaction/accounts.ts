/** The account of a person, where a label says that it is one. */
import { isPrivateAddress } from './mail-addresses.ts'
import { isPlaceholder } from './placeholders.ts'
import { anyOf, type Candidate, matching } from './rule.ts'
import { endsClause, isAlgorithm, isBareWord, isCount, trimmed } from './values.ts'

const chinese =
  '(?:用户名|用户账号|用户ID|登[录陆]名|登[录陆]ID|登[录陆]账[号户]|域账[号户]|账号|账户名?|工号|员工编号)'
const english =
  '(?<![A-Za-z])(?:user[ _-]?name|user[ _-]?id|log[io]n(?:[ _-]?(?:name|id))?|account[ _-]?name)'
const value = `(?<value>"[^"\\n]{2,64}"|'[^'\\n]{2,64}'|[A-Za-z0-9][\\w.@\\\\%-]{1,79})`
const aside = `["'*_\\]]{0,3}(?:[ \\t]?\\([^()\\n]{1,20}\\))?[ \\t]{0,30}`
const pattern = (source: string) => new RegExp(source, 'gid')

const assigned = pattern(
  `(?:${chinese}|${english})${aside}(?:如下|[都均]?[是为])?[ \\t]?[:=][*_]{0,2}[ \\t]{0,30}${value}`,
)
const saidInChinese = pattern(`${chinese}${aside}(?:都|均|就|还)?[是为][ \\t]{0,3}${value}`)
const saidInEnglish = pattern(`${english}[ \\t]is[ \\t]${value}`)
const inTable = pattern(`${chinese}[ \\t*_]{0,8}\\|[ \\t*_]{0,8}${value}`)
/** `登录名 zo_temp`, `工号 A-1234`: nothing between, so a digit or a sign has to tell. */
const bare = pattern(`${chinese}[ \\t]{1,3}${value}`)
/** The last part of an Exchange address. */
const exchange = /\/cn=Recipients\/cn=(?<value>[\w.-]{2,64})/dgi

/** Accounts that every machine or manual has. */
const common =
  /^(?:(?:.{0,40}\\)?(?:administrators?|admin|root|guest|system|local ?system|local ?service|network ?service|defaultaccount|wdagutilityaccount|krbtgt|sa|sysdba|postgres|oracle|mysql|nobody|www-data|ubuntu|iusr|everyone|anonymous|trustedinstaller|interactive|someone|alice|bob|john|jane|test|demo|user\d{0,2}|my\w{0,20}|your\w{0,20}|healthmailbox\w*|system\.[\w.]*|<.*)|(?:contoso|fabrikam|nt authority|nt service|builtin|domain|mydomain|computer|computername|servername|iis apppool|workgroup|example)\\.*)$/i

function judge(candidate: Candidate, mayBeWord: boolean) {
  const part = trimmed(candidate)
  const { value: text, after } = part
  if (isPlaceholder(text) || common.test(text) || isAlgorithm(text) || isCount(text, after)) return false
  if (/^S-1-|^0x|\$$/i.test(text) || !/[A-Za-z]|\d{4}/.test(text)) return false
  if (/@|%40/.test(text) && !isPrivateAddress(text)) return false
  if (!endsClause(after) && !/^[ \t]{0,2}[\p{Script=Han}(]/u.test(after)) return false
  if (isBareWord(text) && !(mayBeWord && (endsClause(after) || text.includes('\\')))) return false
  return { start: part.start, end: part.end }
}

export const findAccounts = anyOf(
  matching(assigned, (candidate) => judge(candidate, true)),
  matching(saidInChinese, (candidate) => judge(candidate, true)),
  matching(saidInEnglish, (candidate) => judge(candidate, false)),
  matching(inTable, (candidate) => judge(candidate, false)),
  matching(bare, (candidate) => /[\d_\\]/.test(candidate.value) && judge(candidate, true)),
  matching(exchange, ({ value: text }) => /\d/.test(text) && !common.test(text)),
)
