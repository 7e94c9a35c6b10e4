import type { RegistrationMode } from '@/api/accountTypes'
import type { ApiProblem } from '@/api/problem'

export const modeWords: Record<RegistrationMode, string> = {
  open: 'Open',
  closed: 'Closed',
}

export const modeSentences: Record<RegistrationMode, string> = {
  open: 'Whoever finds the page can make an account.',
  closed: 'Nobody new gets in. Whoever has an account still logs in.',
}

export function problemSentence(problem: ApiProblem): string {
  return problem.detail ?? problem.title
}
