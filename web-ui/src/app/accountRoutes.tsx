import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useLocation, useNavigate } from '@tanstack/react-router'
import { rememberCsrfToken } from '@/api/client'
import { sessionQuery } from '@/api/session'
import type { Session } from '@/api/types'
import { AccountPage } from '@/features/account/AccountPage'
import { logOutEverywhere } from '@/features/account/api'
import { LoginPage } from '@/features/account/LoginPage'
import { RegisterPage } from '@/features/account/RegisterPage'
import { forgetPerson } from './forgetPerson'
import { useLogOut } from './useLogOut'

const login = getRouteApi('/login')
const register = getRouteApi('/register')

export function LoginRoute() {
  const { returnTo } = login.useSearch()
  return <LoginPage returnTo={returnTo} onSession={useSession(returnTo)} />
}

export function RegisterRoute() {
  const { returnTo } = register.useSearch()
  const hash = useLocation({ select: (location) => location.hash })
  return <RegisterPage returnTo={returnTo} invitation={invitationIn(hash)} onSession={useSession(returnTo)} />
}

export function AccountRoute() {
  const logOut = useLogOut(logOutEverywhere)
  return <AccountPage onLogOutEverywhere={logOut} />
}

/** It stands behind the #, so that it is sent to no server with the address. */
function invitationIn(hash: string): string | undefined {
  return new URLSearchParams(hash).get('invitation') ?? undefined
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
