import { fold } from '#lib/text/normalize.ts'
import { type ContentCheck, lineOfKey, warning } from './content-check.ts'

const name = 'telling-title'
const remedy = 'say in the title what does not work, where, and the code that is shown'

export const tellingTitle: ContentCheck = {
  name,
  description: 'a title says more than that there is a problem',
  remedy,
  run: ({ twins }) =>
    twins.flatMap((twin) =>
      says(twin.title)
        ? []
        : [
            warning(
              name,
              twin,
              lineOfKey(twin, ['title']),
              'the title names a problem without saying which',
              remedy,
            ),
          ],
    ),
}

/** Words that stand in the title of anything. */
const empty =
  /(?<![a-z])(?:a|an|the|with|on|in|of|for|and|please|urgent|some|strange|help|issues?|problems?|errors?|failures?|failed|fails|questions?|cases?|solutions?|known|how to|fix)(?![a-z])|求助|请教|紧急|关于|一个|某个|奇怪的?|相关|问题|故障|异常|报错|错误|出错|失败|解决|方法|办法|怎么办|的/g

function says(title: string): boolean {
  return (
    fold(title)
      .replace(empty, '')
      .replace(/[^\p{L}\p{N}]+/gu, '').length >= 2
  )
}
