import { infiniteQueryOptions } from '@tanstack/react-query'
import type { AnyEnvironment } from '@/api/adminTypes'
import { call } from '@/api/client'
import type { Page } from '@/api/types'
import type { AnySearch } from './search'

const ALL = '/api/v1/admin/environments'

export const allKey = ['admin', 'environments'] as const

/** They change by themselves, so that they are looked at again from time to time while the page is seen. */
export function allQuery(search: AnySearch) {
  return infiniteQueryOptions({
    queryKey: [...allKey, search] as const,
    queryFn: ({ pageParam, signal }) => call<Page<AnyEnvironment>>(`${ALL}?${parameters(search, pageParam)}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    refetchInterval: 5000,
  })
}

function parameters({ subdomain, status, owner }: AnySearch, after: string | null): string {
  return new URLSearchParams({
    limit: '50',
    ...(subdomain ? { subdomain } : {}),
    ...(status ? { status } : {}),
    ...(owner ? { owner } : {}),
    ...(after === null ? {} : { after }),
  }).toString()
}

export function stop(id: string, reason: string): Promise<unknown> {
  return call(`${ALL}/${encodeURIComponent(id)}/stop`, { method: 'POST', body: { reason } })
}
