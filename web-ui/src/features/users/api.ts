import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { AdministeredUser, Countable, DeletionReceipt, ListedUser, Quotas, Role } from '@/api/adminTypes'
import { call } from '@/api/client'
import type { Page } from '@/api/types'
import type { UserSearch } from './search'

const USERS = '/api/v1/admin/users'
const QUOTAS = '/api/v1/admin/quotas'
const PAGE = '50'

const at = (id: string) => `${USERS}/${encodeURIComponent(id)}`

export const usersKey = ['admin', 'users'] as const

/** What others decide meanwhile is seen when a page opens. */
export function usersQuery(search: UserSearch) {
  return infiniteQueryOptions({
    queryKey: [...usersKey, 'list', search] as const,
    queryFn: ({ pageParam, signal }) => call<Page<ListedUser>>(`${USERS}?${parameters(search, pageParam)}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  })
}

function parameters({ text, role, state }: UserSearch, after: string | null): string {
  return new URLSearchParams({
    limit: PAGE,
    ...(text ? { text } : {}),
    ...(role ? { role } : {}),
    ...(state ? { state } : {}),
    ...(after === null ? {} : { after }),
  }).toString()
}

export function userQuery(id: string) {
  return queryOptions({
    queryKey: [...usersKey, 'one', id] as const,
    queryFn: ({ signal }) => call<AdministeredUser>(at(id), { signal }),
    staleTime: 0,
  })
}

export function receiptQuery(id: string) {
  return queryOptions({
    queryKey: [...usersKey, 'receipt', id] as const,
    queryFn: ({ signal }) => call<DeletionReceipt>(`${at(id)}/receipt`, { signal }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'deleting' ? 2000 : false),
  })
}

export const quotasQuery = queryOptions({
  queryKey: ['admin', 'quotas'] as const,
  queryFn: ({ signal }) => call<Quotas>(QUOTAS, { signal }),
})

export function changeQuotas(change: Partial<Quotas>): Promise<Quotas> {
  return call(QUOTAS, { method: 'PATCH', body: change })
}

export function suspend(id: string, reason: string, stopEnvironments: boolean): Promise<AdministeredUser> {
  return call(`${at(id)}/suspend`, { method: 'POST', body: { reason, stopEnvironments } })
}

export function lift(id: string, reason: string): Promise<AdministeredUser> {
  return call(`${at(id)}/lift`, { method: 'POST', body: { reason } })
}

export function grant(id: string, reason: string, role: Role): Promise<AdministeredUser> {
  return call(`${at(id)}/role`, { method: 'PATCH', body: { role, reason } })
}

export function allow(id: string, reason: string, most: Partial<Record<Countable, number>>): Promise<AdministeredUser> {
  return call(`${at(id)}/quota`, { method: 'PUT', body: { ...most, reason } })
}

export function endSessions(id: string, reason: string): Promise<{ ended: number }> {
  return call(`${at(id)}/end-sessions`, { method: 'POST', body: { reason } })
}

export function deleteUser(id: string, reason: string): Promise<DeletionReceipt> {
  return call(at(id), { method: 'DELETE', body: { reason } })
}
