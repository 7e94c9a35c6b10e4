import type { ApiProblem } from '@/api/problem'

/** What is said of a problem where passwords and codes are tried. */
export function attemptSentence(problem: ApiProblem): string {
  if (problem.code === 'too_many_attempts') return `Too many attempts. ${waitSentence(problem.retryAfterSeconds)}`
  return problem.detail ?? problem.title
}

function waitSentence(seconds: number | null): string {
  if (seconds === null) return 'Wait a little, then try again.'
  return seconds < 90 ? `Try again in ${seconds} seconds.` : `Try again in ${Math.ceil(seconds / 60)} minutes.`
}
