/** Keys and tokens: known by their own form, or by the name that stands before them. */
import { isPlaceholder } from './placeholders.ts'
import { anyOf, type Candidate, matching } from './rule.ts'

const longestKey = 12_000
const privateKeyHeader = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,4}PRIVATE KEY(?: BLOCK)?-----/dg

/** Prose that names the header is no key; a header on a line of its own, or with the key behind it, is. */
export const findPrivateKeys = matching(privateKeyHeader, ({ start, end, text }) => {
  const after = text.slice(end, end + longestKey)
  const before = text.slice(Math.max(0, start - 80), start)
  const hasKey = /^(?:\s|\\[nr]|[>"']){0,40}(?:[A-Za-z0-9+/]{8}|Proc-Type|Version:)/.test(after)
  const isAlone =
    /(?:^|\n)[ \t>]{0,20}$/.test(before) && /^[ \t]{0,20}(?:\n(?!\s{0,20}(?:\W|$))|$)/.test(after)
  if (!hasKey && !isAlone) return false
  const closing = /-----(?:END [A-Z0-9 ]{0,60}-----|BEGIN )/.exec(after)
  const body =
    closing === null
      ? (/^[A-Za-z0-9+/=\s>:,\\."'-]*/.exec(after)?.[0].trimEnd().length ?? 0)
      : closing.index + (closing[0].startsWith('-----END') ? closing[0].length : 0)
  return { start, end: end + body }
})

const cloudKeys = [
  /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/dg,
  /(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{12,26}(?![A-Za-z0-9])/dg,
  /(?<![A-Za-z0-9])AKID[A-Za-z0-9]{28,40}(?![A-Za-z0-9])/dg,
  /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/dg,
]

export const findCloudKeys = anyOf(...cloudKeys.map((pattern) => matching(pattern, isNoPlaceholder)))

const tokens = [
  /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{30,255}/dg,
  /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{22,255}/dg,
  /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20,255}/dg,
  /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/dg,
  /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,255}/dg,
  /(?<![A-Za-z0-9])sk-(?=[A-Za-z_-]{0,40}\d)[A-Za-z0-9_-]{20,255}/dg,
  /hooks\.slack\.com\/services\/(?<value>T[A-Z0-9]{6,14}\/B[A-Z0-9]{6,14}\/[A-Za-z0-9]{16,40})/dg,
  /(?<![\w-])eyJ[\w-]{8,2048}\.eyJ[\w-]{8,8192}(?:\.[\w-]{0,2048})?/dg,
]

const header =
  /(?<![A-Za-z])(?:proxy-)?authorization["']?[ \t]{0,3}[:=][ \t]{0,3}["']?(?:bearer|basic|token|negotiate|ntlm)[ \t]{1,3}(?<value>[\w.~+/=-]{8,8192})/dgi
const bearer = /(?<![A-Za-z])bearer[ \t]{1,3}(?<value>[\w.~+/=-]{20,8192})/dgi

/** `PublicKeyToken=` names an assembly and opens nothing, hence no letters before the name. */
const named =
  /(?<![A-Za-z0-9])(?:x-)?(?:(?:access|refresh|id|auth|api|session|csrf|bot|sas|client|app|user|private)[_-]?)?(?:token|api[_-]?key|apikey|secret|secret[_-]?key|access[_-]?key|auth[_-]?key|session[_-]?id|sig|令牌|密钥)["']?[ \t]{0,3}(?:[:=]|是|为)[ \t]{0,3}["']?(?<value>[\w.~+/=%-]{6,8192})/dgi
/** `?key=…` in an address. */
const inQuery = /[?&](?:key|code|auth|ticket|sign|signature)=(?<value>[\w.~+/%-]{8,2048})/dgi
const shareCode =
  /(?:提取码|访问码|取件码|授权码|验证码)[ \t]{0,3}[:=是为]{1,2}[ \t]{0,3}(?<value>[A-Za-z0-9]{4,32})(?![A-Za-z0-9])/dg

export const findTokens = anyOf(
  ...tokens.map((pattern) => matching(pattern, isNoPlaceholder)),
  matching(header, isNoPlaceholder),
  matching(bearer, (candidate) => /\d/.test(candidate.value) && isNoPlaceholder(candidate)),
  matching(named, looksRandom),
  matching(inQuery, looksRandom),
  matching(shareCode, isNoPlaceholder),
)

function isNoPlaceholder({ value }: Candidate): boolean {
  return !isPlaceholder(value) && !/x{4}|\.\.\./i.test(value)
}

/** A word, a name or a call is none: `token = getToken()`, `secret: required`. */
function looksRandom(candidate: Candidate): boolean {
  const { value, end, text } = candidate
  return /\d/.test(value) && /[A-Za-z]|\d{6}/.test(value) && text[end] !== '(' && isNoPlaceholder(candidate)
}
