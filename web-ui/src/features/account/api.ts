import { queryOptions } from '@tanstack/react-query'
import type { NewSecondFactor, OwnSession, ProfileChange, Proof, SecondStep } from '@/api/accountTypes'
import { call, rememberCsrfToken } from '@/api/client'
import type { Session, User } from '@/api/types'

export interface Credentials {
  email: string
  password: string
}

export interface PasswordChange {
  current: string
  password: string
  /** Whether the tokens of scripts end as well. */
  revokeTokens: boolean
}

export interface Registration extends Credentials {
  name: string
  username: string
  /** The token of an invitation, where there is one. */
  invitation?: string
}

/** The session, or that a code is owed for it. */
export function logIn(credentials: Credentials): Promise<Session | SecondStep> {
  return call('/api/v1/auth/login', { method: 'POST', body: credentials })
}

/** With the token that came with the first step. */
export async function finishLogIn(code: string, csrfToken: string): Promise<Session> {
  rememberCsrfToken(csrfToken)
  await call('/api/v1/auth/second-factor/verify', { method: 'POST', body: { code } })
  return call('/api/v1/auth/session')
}

export function register(registration: Registration): Promise<Session> {
  return call('/api/v1/auth/register', { method: 'POST', body: registration })
}

export function logOut(): Promise<void> {
  return call('/api/v1/auth/logout', { method: 'POST' })
}

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }) => (await call<{ items: OwnSession[] }>('/api/v1/auth/sessions', { signal })).items,
  staleTime: 0,
})

export function endSession(id: string): Promise<void> {
  return call(`/api/v1/auth/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

export function logOutEverywhere(): Promise<void> {
  return call('/api/v1/auth/logout-everywhere', { method: 'POST' })
}

export function changePassword(change: PasswordChange): Promise<void> {
  return call('/api/v1/auth/password', { method: 'POST', body: change })
}

export function changeProfile(change: ProfileChange): Promise<User> {
  return call('/api/v1/auth/profile', { method: 'PATCH', body: change })
}

const SECOND_FACTOR = '/api/v1/auth/second-factor'

export function beginSecondFactor(): Promise<NewSecondFactor> {
  return call(SECOND_FACTOR, { method: 'POST' })
}

/** Turns it on; the recovery codes are told this once. */
export function confirmSecondFactor(code: string): Promise<{ recoveryCodes: string[] }> {
  return call(`${SECOND_FACTOR}/confirm`, { method: 'POST', body: { code } })
}

export function newRecoveryCodes(): Promise<{ recoveryCodes: string[] }> {
  return call(`${SECOND_FACTOR}/recovery-codes`, { method: 'POST' })
}

export function turnSecondFactorOff(proof: Proof): Promise<void> {
  return call(`${SECOND_FACTOR}/disable`, { method: 'POST', body: proof })
}
