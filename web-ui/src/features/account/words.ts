import type { ApiProblem } from '@/api/problem'

export function logInSentence(problem: ApiProblem): string {
  if (problem.code === 'bad_credentials') return 'This e-mail address and password do not belong together.'
  if (problem.code === 'too_many_attempts') return `Too many attempts. ${waitSentence(problem.retryAfterSeconds)}`
  return problem.detail ?? problem.title
}

export function registerSentence(problem: ApiProblem): string {
  return problem.detail ?? problem.title
}

export function takenField(problem: ApiProblem): Record<string, string> {
  if (problem.code === 'email_taken') return { email: 'There is an account with this address. Log in instead.' }
  if (problem.code === 'username_taken') return { username: 'This username is taken. Choose another one.' }
  return {}
}

function waitSentence(seconds: number | null): string {
  if (seconds === null) return 'Wait a little, then try again.'
  return seconds < 90 ? `Try again in ${seconds} seconds.` : `Try again in ${Math.ceil(seconds / 60)} minutes.`
}
