import { getRouteApi, notFound, useNavigate } from '@tanstack/react-router'
import type { User } from '@/api/types'
import { AllEnvironmentsPage } from '@/features/allEnvironments/AllEnvironmentsPage'
import { AuditPage } from '@/features/audit/AuditPage'
import { EventsPage } from '@/features/history/EventsPage'
import { StreamPage } from '@/features/history/StreamPage'
import { InvitationsPart } from '@/features/invitations/InvitationsPart'
import { SettingsPage } from '@/features/settings/SettingsPage'
import { UserPage } from '@/features/users/UserPage'
import { UsersPage } from '@/features/users/UsersPage'

const users = getRouteApi('/logged-in/admin/users')
const user = getRouteApi('/logged-in/admin/users/$id')
const environments = getRouteApi('/logged-in/admin/environments')
const audit = getRouteApi('/logged-in/admin/audit')
const events = getRouteApi('/logged-in/admin/events')
const stream = getRouteApi('/logged-in/admin/streams/$id')

/** Whoever is no administrator is told that there is no such page, as they are about one that does not exist. */
export function onlyAdministrators({ user }: { user: User }): void {
  if (user.role !== 'admin') throw notFound()
}

export function AdminSettingsRoute() {
  return <SettingsPage footer={<InvitationsPart />} />
}

export function UsersRoute() {
  const navigate = useNavigate()
  return <UsersPage search={users.useSearch()} onSearch={(search) => void navigate({ to: '/admin/users', search, replace: true })} />
}

export function UserRoute() {
  const { id } = user.useParams()
  return <UserPage key={id} id={id} />
}

export function AllEnvironmentsRoute() {
  const navigate = useNavigate()
  return (
    <AllEnvironmentsPage
      search={environments.useSearch()}
      onSearch={(search) => void navigate({ to: '/admin/environments', search, replace: true })}
    />
  )
}

export function AuditRoute() {
  const navigate = useNavigate()
  return <AuditPage search={audit.useSearch()} onSearch={(search) => void navigate({ to: '/admin/audit', search, replace: true })} />
}

export function EventsRoute() {
  const navigate = useNavigate()
  return <EventsPage search={events.useSearch()} onSearch={(search) => void navigate({ to: '/admin/events', search })} />
}

export function StreamRoute() {
  const navigate = useNavigate()
  const { id } = stream.useParams()
  const { version } = stream.useSearch()
  return (
    <StreamPage
      key={id}
      id={id}
      version={version}
      onVersion={(wanted) => void navigate({ to: '/admin/streams/$id', params: { id }, search: { version: wanted }, replace: true })}
    />
  )
}
