/** Names of people, known by the title behind or the label before them. */
import { anyOf, type Candidate, matching } from './rule.ts'
import { compoundSurnames, frequentSurnames, surnames } from './surnames.ts'

const surname = `(?:${compoundSurnames}|[${surnames}])`
const frequent = `(?:${compoundSurnames}|[${frequentSurnames}])`
const pattern = (source: string) => new RegExp(source, 'gud')

/** 何女士, 欧阳老师, 方工程师 */
const withTitle = pattern(
  `(?<value>${surname}(?:女士|先生|小姐|老师|总?经理|主任|工程师|总监|副总|主管|处长|科长|部长|院长|局长|校长|书记|教授|博士|医生|师傅|同志))`,
)
/** 何工, 何总: one character is part of many words, so what follows may not go on with one. */
const withShortTitle = pattern(
  `(?<value>${surname}[工总])(?=$|[^\\p{Script=Han}\\w]|您|你|好|早|说|的|请|那边|这边|反馈|回复|确认|来电)`,
)
/** 何晓明先生 */
const fullWithTitle = pattern(`(?<value>${frequent}\\p{Script=Han}{1,2}(?:女士|先生|小姐))`)
/** 联系人:何晓明 */
const labelled = pattern(
  `(?:姓名|联系人|发件人|收件人|抄送|报修人|申请人|经办人|处理人)[ \\t]{0,3}:[ \\t]{0,3}(?<value>${surname}\\p{Script=Han}{1,2})(?!\\p{Script=Han})`,
)
/** Mr. Tester, Mrs Tester; “Ms Word” is a program. */
const english =
  /(?<![A-Za-z])(?<value>(?:Mrs?\.?|Ms\.|Miss)[ \t]{1,2}[A-Z][a-z]{1,30}(?:[ -][A-Z][a-z]{1,30})?)(?![A-Za-z])/dg

export const findPersons = anyOf(
  matching(withTitle, isWord),
  matching(withShortTitle, (candidate) => !trades.has(candidate.value) && isWord(candidate)),
  matching(fullWithTitle, (candidate) => !isOffice(candidate.value) && isWord(candidate)),
  matching(labelled, ({ value }) => !isOffice(value)),
  matching(english),
)

/** A rank and kinds of work that begin with a surname. */
const trades = new Set(['高工', '施工', '金工', '石工', '车工', '包工', '华工', '文工', '党工', '连工'])

/** 安全部, 技术组: a label may name a department. */
function isOffice(name: string): boolean {
  return /[部处科室组院局台队司]$|^(?:管理|技术|安全|系统|运维|客户)/.test(name)
}

/** Titles that are nothing else; the others may begin another word (何处|长期, 文书|记录). */
const plainTitle = /(?:女士|先生|小姐|老师|经理|主任|工程师|总监|[工总])$/
const dictionary = new Intl.Segmenter('zh', { granularity: 'word' })
/** How far on both sides a word may reach. */
const reach = 8

/**
 * Whether the name is cut as a word of its own: 联系|何女士, but not 任何|女士 or 允许|总监. 方 ends phrases that no
 * dictionary has (客户方经理), so it needs a word before it that names are said after.
 */
function isWord({ value, start, end, text }: Candidate): boolean {
  const before = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? ''
  const isPlain = plainTitle.test(value)
  if (before === '' && isPlain) return true
  if (before !== '' && value.startsWith('方') && !/[请系找和与跟给向由让是叫问谢烦为致]$/.test(before))
    return false
  const after = isPlain ? '' : (/^\p{Script=Han}*/u.exec(text.slice(end, end + reach))?.[0] ?? '')
  const borders = new Set([...dictionary.segment(before + value + after)].map(({ index }) => index))
  borders.add(before.length + value.length + after.length)
  return borders.has(before.length) && (isPlain || borders.has(before.length + value.length))
}
