/** Credentials inside addresses and connection strings. */
import { isPlaceholder } from './placeholders.ts'
import { anyOf, matching } from './rule.ts'

/** `https://name:password@host`; people leave an `@` in the password as it is. */
const urlCredentials =
  /(?<![A-Za-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/(?<value>[\w.%+~!$&*{}-]{0,100}:[\w.%+~!$&*#{}[\]:;=@^|\\-]{1,200})@[\w[{]/dgi

export const findUrlCredentials = matching(urlCredentials, ({ value, start }) => {
  const password = value.slice(value.indexOf(':') + 1)
  return !isPlaceholder(password) && { start, end: start + value.length }
})

/** ADO, ODBC and OLE DB: the password is one of several `key=value` separated by semicolons. */
const afterSemicolon =
  /;[ \t]{0,3}(?:password|pwd)[ \t]{0,3}=[ \t]{0,3}(?<value>"[^"\n]{1,128}"|'[^'\n]{1,128}'|[^;"'\s<>]{1,128})/dgi
const beforeSemicolon =
  /(?<![A-Za-z])(?:password|pwd)[ \t]{0,3}=[ \t]{0,3}(?<value>[^;"'\s<>]{1,128});[ \t]{0,3}(?:user|uid|server|data|initial|database|trusted|encrypt|persist|integrated|multiple|connect|timeout|port|host|provider|driver)/dgi
const cloudAccess =
  /(?:AccountKey|SharedAccessKey|SharedSecret(?:Value)?|SharedAccessSignature)[ \t]{0,3}=[ \t]{0,3}(?<value>[\w+/=%&.-]{8,512})/dgi
/** `jdbc:oracle:thin:name/password@host`, `sqlplus name/password@…`, `name/password@//host:1521/…` */
const oracle = [
  /jdbc:oracle:\w{2,8}:(?<value>[\w$#]{1,60}\/[^\s@"'/]{1,128})@/dgi,
  /(?<![\w-])(?:sqlplus|rman|target|expdp?|impdp?|sqlldr|conn|connect)[ \t]{1,3}["']?(?<value>[\w$#]{1,60}\/[^\s@"'/]{1,128})@\w/dgi,
  /(?<![\w$#/.@-])(?<value>[\w$#]{1,60}\/[^\s@"'/]{1,128})@\/\/\w/dgi,
]

const isReal = ({ value }: { readonly value: string }) => !isPlaceholder(value)
const hasRealPassword = ({ value }: { readonly value: string }) =>
  !isPlaceholder(value.slice(value.indexOf('/') + 1))

export const findConnectionStrings = anyOf(
  matching(afterSemicolon, isReal),
  matching(beforeSemicolon, isReal),
  matching(cloudAccess, isReal),
  ...oracle.map((pattern) => matching(pattern, hasRealPassword)),
)
