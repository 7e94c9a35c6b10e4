import { aUser } from '@/test/people'
import type { UserPageViewProps } from './UserPageView'

const usual: UserPageViewProps = {
  user: aUser(),
  isOneself: false,
  onEndSessions: async () => {},
  onSuspend: async () => {},
  onLift: async () => {},
  onGrant: async () => {},
  onAllow: async () => {},
  onDelete: async () => {},
}

export const stories = {
  Usual: usual,
  Suspended: { ...usual, user: aUser({ state: 'suspended', sessions: 0 }) },
  Administrator: { ...usual, user: aUser({ role: 'admin', sessions: 1 }) },
  Oneself: { ...usual, isOneself: true, user: aUser({ role: 'admin' }) },
  NothingDecided: { ...usual, user: aUser({ decisions: [] }) },
} satisfies Record<string, UserPageViewProps>
