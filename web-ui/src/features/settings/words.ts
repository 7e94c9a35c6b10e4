import type { RegistrationMode } from '@/api/accountTypes'
import type { ApiProblem } from '@/api/problem'

export const modeWords: Record<RegistrationMode, string> = {
  open: 'Open',
  invite: 'By invitation',
  closed: 'Closed',
}

export const modeSentences: Record<RegistrationMode, string> = {
  open: 'Whoever finds the page can make an account.',
  invite: 'A link that you make for one e-mail address lets one person in.',
  closed: 'Nobody new gets in, with an invitation or without. Whoever has an account still logs in.',
}

export function problemSentence(problem: ApiProblem): string {
  return problem.detail ?? problem.title
}
