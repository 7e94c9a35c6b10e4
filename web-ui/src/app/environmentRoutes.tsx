import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { EnvironmentListPage } from '@/features/environments/EnvironmentListPage'
import { EnvironmentPage } from '@/features/environments/EnvironmentPage'
import { NewEnvironmentPage } from '@/features/environments/NewEnvironmentPage'

const dashboard = getRouteApi('/logged-in/dashboard')
const environment = getRouteApi('/logged-in/environments/$id')
const loggedIn = getRouteApi('/logged-in')

export function DashboardRoute() {
  const navigate = useNavigate()
  return (
    <EnvironmentListPage
      filter={dashboard.useSearch()}
      onFilter={(search) => void navigate({ to: '/dashboard', search, replace: true })}
    />
  )
}

export function NewEnvironmentRoute() {
  const navigate = useNavigate()
  const { user } = loggedIn.useRouteContext()
  return (
    <NewEnvironmentPage
      username={user.username}
      onReady={(id) => void navigate({ to: '/environments/$id', params: { id } })}
    />
  )
}

export function EnvironmentRoute() {
  const navigate = useNavigate()
  const { id } = environment.useParams()
  return <EnvironmentPage key={id} id={id} onGone={() => void navigate({ to: '/dashboard', replace: true })} />
}
