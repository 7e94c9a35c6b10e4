import type { ApiProblem } from '@/api/problem'

export function problemSentence(problem: ApiProblem): string {
  return problem.messageWithin('items') ?? problem.detail ?? problem.title
}

export function wrongSentence(wrong: string[]): string | undefined {
  if (wrong.length === 0) return undefined
  return `${wrong.join(', ')}: 2 to 63 lower case letters, digits and single hyphens are expected.`
}
