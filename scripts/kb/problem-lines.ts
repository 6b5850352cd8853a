import type { Problem } from '#lib/articles/problem.ts'

/** Each problem as two lines: where and what, then the way out. */
export function problemLines(problems: readonly Problem[]): string[] {
  return problems.flatMap(({ path, line, rule, severity, message, fix }) => [
    `${path}:${line}  ${severity}  ${rule}  ${message}`,
    `  → ${fix}`,
  ])
}
