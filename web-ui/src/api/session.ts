import { queryOptions } from '@tanstack/react-query'
import { call, rememberCsrfToken } from './client'
import { ApiProblem } from './problem'
import type { Session } from './types'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: Infinity,
  gcTime: Infinity,
  retry: false,
})

/** Nobody being logged in is an answer, not a failure. */
async function readSession(): Promise<Session | null> {
  try {
    const session = await call<Session>('/api/v1/auth/session')
    rememberCsrfToken(session.csrfToken)
    return session
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null
    throw error
  }
}
