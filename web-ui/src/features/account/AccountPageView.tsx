import type { ReactNode } from 'react'
import type { ProfileChange } from '@/api/accountTypes'
import type { User } from '@/api/types'
import { PageHeader } from '@/components/PageHeader'
import type { PasswordChange } from './api'
import { PasswordSection } from './PasswordSection'
import { ProfileSection } from './ProfileSection'
import type { SessionsSectionProps } from './SessionsSection'
import { SessionsSection } from './SessionsSection'

export interface AccountPageViewProps {
  user: User
  sessions: SessionsSectionProps
  onProfile: (change: ProfileChange) => Promise<void>
  onPassword: (change: PasswordChange) => Promise<void>
  /** What else protects the account; it stands behind the password. */
  protection?: ReactNode
}

export function AccountPageView({ user, sessions, onProfile, onPassword, protection }: AccountPageViewProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="-mb-6">
        <PageHeader title="Account">Who you are here, and what keeps others from being you.</PageHeader>
      </div>
      <ProfileSection key={`${user.name} ${user.username} ${user.email}`} user={user} onSave={onProfile} />
      <PasswordSection onChange={onPassword} />
      {protection}
      <SessionsSection {...sessions} />
    </div>
  )
}
