/**
 * What a pasted mail or log holds that says nothing about the problem. It is overwritten with blanks of the same
 * length, so that places in the text stay true. Signatures are read before, so nothing telling is lost.
 */
const dates =
  /\b\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T ]?\s?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?/g
const shortDates = /\b\d{1,2}\/\d{1,2}\/\d{4}(?:,?\s{1,2}\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?)?/gi
const times = /\b\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:\s?[AP]M)?/gi
const chineseDates = /\d{4}年\d{1,2}月\d{1,2}日(?:\s?\d{1,2}:\d{2}(?::\d{2})?)?/g
const guids = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi
const addresses = /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b/g
const processIds =
  /\b(?:pid|tid|process id|thread id|进程ID|线程ID)\s?[:=]?\s?(?:0x[0-9a-f]{1,8}|\d{1,8})\b/gi
const mailHeaders =
  /^[ >\t]{0,8}(?:发件人|收件人|抄送|密送|发送时间|发送日期|日期|主题|邮件主题|From|To|Cc|Bcc|Sent|Date|Subject)\s?:.{0,300}$/gim
const greetings =
  /^[ >\t]{0,8}(?:(?:hi|hello|dear|hallo)\b[^\n]{0,60}[,!]?|[^\n。,;]{0,12}(?:您好|你好|大家好)[,。!]?)[ \t]*$/gim
const signOffs =
  /^[ >\t]{0,8}(?:(?:best |kind |warm )?regards|thanks(?: in advance| a lot)?|thank you|cheers|sincerely|谢谢|多谢|此致|敬礼|祝好|祝商祺|顺祝商祺|辛苦了|麻烦了)[^\n]{0,40}$/gim
const separators = /[-=_*#]{4,}/g

const noises = [
  mailHeaders,
  greetings,
  signOffs,
  guids,
  addresses,
  dates,
  shortDates,
  chineseDates,
  times,
  processIds,
  separators,
]

/** @param text normalized text of a paste @returns text of the same length */
export function stripNoise(text: string): string {
  let out = text
  for (const noise of noises) out = out.replace(noise, (found) => found.replace(/[^\n]/g, ' '))
  return out
}

/** Words that join others and tell nothing by themselves. */
export const functionWords: ReadonlySet<string> = new Set(
  [
    "a an and are as at be been but by can do does for from had has have i if in into is it its me my of on or our please so some than that the their them then there these they this to too was we were what when which will with would you your can't cannot couldn't don't doesn't didn't isn't won't i'm it's",
    '的 了 和 与 及 或 在 是 有 就 都 也 还 又 被 把 给 让 从 到 对 为 以 于 但 而 且 吗 呢 吧 啊 呀 嘛 哦 我 你 您 他 她 它 我们 你们 他们 这 那 这个 那个 一个 一下 什么 怎么 怎样 如何 请 请问 麻烦 因为 所以 如果 然后 但是 可以 进行 时 后 前 中 上 下',
  ].flatMap((list) => list.split(' ')),
)
