import type { ApiProblem } from '@/api/problem'
import { attemptSentence } from '@/components/attemptSentence'

export function logInSentence(problem: ApiProblem): string {
  if (problem.code === 'bad_credentials') return 'This e-mail address and password do not belong together.'
  return attemptSentence(problem)
}

export function registerSentence(problem: ApiProblem): string {
  if (problem.code === 'registration_closed') return 'No new accounts are made here.'
  const invitation = problem.fieldMessage('invitation')
  if (invitation !== undefined) return invitation
  return attemptSentence(problem)
}

/** After five minutes nobody owes a code any more. */
export function codeSentence(problem: ApiProblem): string {
  if (problem.code === 'bad_code') return 'This code is wrong, too old or used already.'
  const isOver = problem.code === 'unauthenticated' || problem.code === 'csrf_token_invalid'
  return isOver ? 'That took longer than five minutes. Start over with your password.' : attemptSentence(problem)
}

export function takenField(problem: ApiProblem): Record<string, string> {
  if (problem.code === 'email_taken') return { email: 'There is an account with this address. Log in instead.' }
  if (problem.code === 'username_taken') return { username: 'This username is taken. Choose another one.' }
  return {}
}
