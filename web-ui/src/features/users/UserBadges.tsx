import { Ban, CircleCheck, ShieldCheck, Trash2, User } from 'lucide-react'
import type { AccountState, Role } from '@/api/adminTypes'
import { Badge } from '@/components/ui/Badge'
import { roleWords, stateWords } from './words'

const looks = {
  active: { icon: CircleCheck, tone: 'good' },
  suspended: { icon: Ban, tone: 'warn' },
  deleting: { icon: Trash2, tone: 'bad' },
} as const

export function AccountStateBadge({ state }: { state: AccountState }) {
  const { icon, tone } = looks[state]
  return (
    <Badge icon={icon} tone={tone}>
      {stateWords[state]}
    </Badge>
  )
}

export function RoleBadge({ role }: { role: Role }) {
  return (
    <Badge icon={role === 'admin' ? ShieldCheck : User} tone={role === 'admin' ? 'accent' : 'quiet'}>
      {roleWords[role]}
    </Badge>
  )
}
