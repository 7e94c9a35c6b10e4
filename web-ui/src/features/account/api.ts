import { call } from '@/api/client'
import type { Session } from '@/api/types'

export interface Credentials {
  email: string
  password: string
}

export interface Registration extends Credentials {
  name: string
  username: string
}

export function logIn(credentials: Credentials): Promise<Session> {
  return call('/api/v1/auth/login', { method: 'POST', body: credentials })
}

export function register(registration: Registration): Promise<Session> {
  return call('/api/v1/auth/register', { method: 'POST', body: registration })
}

export function logOut(): Promise<void> {
  return call('/api/v1/auth/logout', { method: 'POST' })
}
