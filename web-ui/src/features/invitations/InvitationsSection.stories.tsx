import type { Invitation } from '@/api/accountTypes'
import { aProblem, MOMENT } from '@/test/examples'
import type { InvitationsSectionProps } from './InvitationsSection'

const invitation: Invitation = {
  id: 'inv_01m8e6pdgzeeq8eps6ac3z9ams',
  email: 'grace@example.org',
  invitedBy: 'usr_01k0000000000000000000000a',
  createdAt: MOMENT,
  expiresAt: MOMENT,
  state: 'open',
}

const usual: InvitationsSectionProps = {
  invitations: [invitation, { ...invitation, id: 'inv_01m8e6pdgzeeq8eps6ac3z9amt', email: 'ada@example.org', state: 'used' }],
  problem: undefined,
  onInvite: async () => 'http://localhost:3000/register#invitation=bWFkZSB1cA',
  onRevoke: async () => {},
  onRetry: () => {},
}

export const stories = {
  Usual: usual,
  Nobody: { ...usual, invitations: [] },
  Loading: { ...usual, invitations: undefined },
  Failed: { ...usual, invitations: undefined, problem: aProblem() },
} satisfies Record<string, InvitationsSectionProps>
