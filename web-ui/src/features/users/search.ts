import type { AccountState, Role } from '@/api/adminTypes'

export const roles = ['user', 'admin'] as const
export const states = ['active', 'suspended', 'deleting'] as const

/** What the address bar holds, so that a search can be shared and comes back after a reload. */
export interface UserSearch {
  text?: string | undefined
  role?: Role | undefined
  state?: AccountState | undefined
}

export function readUserSearch(search: Record<string, unknown>): UserSearch {
  const text = typeof search['text'] === 'string' || typeof search['text'] === 'number' ? String(search['text']) : ''
  return {
    text: text === '' ? undefined : text,
    role: roles.find((role) => role === search['role']),
    state: states.find((state) => state === search['state']),
  }
}
