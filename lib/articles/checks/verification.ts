import { type ContentCheck, missingPart } from './content-check.ts'
import { contentOf, givesFix, headings, isEmpty, lineOfSection } from './parts.ts'

const name = 'verification'

export const verification: ContentCheck = {
  name,
  description: 'whoever followed the steps can tell whether they worked',
  remedy: 'say under Verification how one knows that it is really fixed, and when to look again',
  run: ({ article, twins }) =>
    twins
      .filter((twin) => givesFix(article) && isEmpty(twin, 'verification', article))
      .map((twin) => {
        const heading = headings.verification[twin.lang]
        return missingPart(
          article,
          name,
          twin,
          lineOfSection(twin, 'verification'),
          contentOf(twin, 'verification') === undefined
            ? `there is no section “${heading}”`
            : `the section “${heading}” is empty`,
          `say under “## ${heading}” how one knows that it is really fixed, such as a command and its output`,
        )
      }),
}
