import type { InvitationState } from '@/api/accountTypes'
import type { ApiProblem } from '@/api/problem'

/** The only place where states of invitations become English. */
export const stateWords: Record<InvitationState, string> = { open: 'Open', used: 'Used', expired: 'Expired', revoked: 'Revoked' }

const problemWords: Record<string, string> = {
  email_taken: 'There is an account with this address already.',
  invitation_used: 'Somebody has made an account with it meanwhile.',
}

export function problemSentence(problem: ApiProblem): string {
  return problemWords[problem.code] ?? problem.detail ?? problem.title
}
