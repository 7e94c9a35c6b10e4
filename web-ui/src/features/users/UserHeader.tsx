import type { AdministeredUser } from '@/api/adminTypes'
import { BackLink } from '@/components/BackLink'
import { RelativeTime } from '@/components/Time'
import { AccountStateBadge, RoleBadge } from './UserBadges'

export function UserHeader({ user }: { user: AdministeredUser }) {
  return (
    <header className="grid gap-4">
      <BackLink to="/admin/users">Users</BackLink>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 text-2xl font-semibold wrap-anywhere">{user.name}</h1>
          <RoleBadge role={user.role} />
          <AccountStateBadge state={user.state} />
        </div>
        <p className="mt-1 text-sm wrap-anywhere text-ink-soft">
          {user.username} · {user.email} · signed up <RelativeTime moment={user.createdAt} />
        </p>
      </div>
    </header>
  )
}
