import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { rememberCsrfToken } from '@/api/client'
import { sessionQuery } from '@/api/session'
import type { Session } from '@/api/types'
import { LoginPage } from '@/features/account/LoginPage'
import { RegisterPage } from '@/features/account/RegisterPage'
import { forgetPerson } from './forgetPerson'

const login = getRouteApi('/login')
const register = getRouteApi('/register')

export function LoginRoute() {
  const { returnTo } = login.useSearch()
  return <LoginPage returnTo={returnTo} onSession={useSession(returnTo)} />
}

export function RegisterRoute() {
  const { returnTo } = register.useSearch()
  return <RegisterPage returnTo={returnTo} onSession={useSession(returnTo)} />
}

function useSession(returnTo: string | undefined): (session: Session) => void {
  const cache = useQueryClient()
  const navigate = useNavigate()
  return (session) => {
    forgetPerson(cache)
    rememberCsrfToken(session.csrfToken)
    cache.setQueryData(sessionQuery.queryKey, session)
    void navigate({ href: returnTo ?? '/dashboard', replace: true })
  }
}
