/** Numbers that belong to somebody: phones, the PRC identity card, bank cards. */
import { anyOf, type Candidate, matching } from './rule.ts'

/** 138 1234 5678, 138-12345678, +86 138…; not inside an identifier, a longer number or a GUID. */
const mobile =
  /(?<![\w+]|\d\.|\w-)(?<value>(?:\(?(?:\+|00)?86\)?[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!-?\w|\.\d)/dg

/** 010-1234 5678, (0571)12345678, +86 21 1234 5678, with an extension. */
const landline =
  /(?<![\w+]|\d\.|\w-)(?<value>(?:\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]{0,2}|(?:\+|00)86[ -]?\(?0?(?:10|2\d|[3-9]\d{2})\)?[ -]?)[1-9]\d{2,3}[ -]?\d{4}(?:[ -]?(?:转|ext\.?|-)[ -]?\d{1,6})?)(?!-?\w|\.\d)/dgi

/** Without a separator eleven digits after a zero are any number, so a label has to tell. */
const labelled =
  /(?:电话|座机|传真|热线|(?<![A-Za-z])(?:tel|phone|fax))[^\w\n]{0,4}(?<value>0\d{9,11})(?![\w-])/dgi

/** +49 711 1234 567: a plus sign, a country, groups of digits. */
const international =
  /(?<![\w+]|\d\.|\w-)(?<value>\+[1-9]\d{0,2}[ .-](?:\(0?\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]?\d{2,5}){1,4})(?![\w-])/dg

/** Sizes, times and offsets of eleven digits begin like a phone number. */
const measureBefore =
  /(?:length|size|bytes|offset|ticks?|time|stamp|count|memory|大小|长度|字节|内存|耗时|时间戳)["']?[ \t]{0,20}[:=]?[ \t]{0,20}$/i
const measureAfter = /^[ \t]?(?:bytes?|字节|[KMGT]?i?B(?![A-Za-z])|ms|ns|µs|毫秒|纳秒|秒|个|次)/i
/** American numbers that films and manuals use, since nobody gets them. */
const fictional = /^\+1[ .-].{0,12}555[ .-]?01\d\d$/

function isPhone({ value, start, end, text }: Candidate): boolean {
  const digits = value.replace(/\D/g, '').length
  return (
    digits >= 8 &&
    !fictional.test(value) &&
    (/\D/.test(value) || !measureBefore.test(text.slice(Math.max(0, start - 60), start))) &&
    !measureAfter.test(text.slice(end, end + 8))
  )
}

const isLandline = (candidate: Candidate) => /\D/.test(candidate.value) && isPhone(candidate)

export const findPhoneNumbers = anyOf(
  matching(mobile, isPhone),
  matching(landline, isLandline),
  matching(labelled),
  matching(international, isPhone),
)

const idNumber =
  /(?<![\w.-])(?<value>[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx])(?![\w-]|\.\d)/dg

export const findIdNumbers = matching(idNumber, ({ value }) => hasIdCheckDigit(value.replace(/[ -]/g, '')))

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: the last of the 18 digits follows from the others. */
function hasIdCheckDigit(digits: string): boolean {
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase()
}

/** Beginnings of UnionPay, Visa, Mastercard, JCB, Discover and ICBC; any other long number is a counter. */
const bankCard =
  /(?<![\w.-])(?<value>(?:4\d|5[1-5]|2[2-7]|35|62|65|95)\d{2}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{0,3})(?![\w-]|\.\d)/dg

export const findBankCards = matching(bankCard, ({ value, start }) => {
  const digits = value.replace(/\D/g, '')
  return hasLuhnDigit(digits) && { start, end: start + value.trimEnd().length }
})

function hasLuhnDigit(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = digit * (i % 2 === 1 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
