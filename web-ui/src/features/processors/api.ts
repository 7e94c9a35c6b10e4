import { queryOptions } from '@tanstack/react-query'
import { call } from '@/api/client'
import type { Processor } from '@/api/diagnosisTypes'

const PROCESSORS = '/api/v1/admin/processors'

const at = (name: string) => `${PROCESSORS}/${encodeURIComponent(name)}`

/** They get on by themselves, so that they are looked at again while the page is seen; more often while one is made anew. */
export const processorsQuery = queryOptions({
  queryKey: ['admin', 'processors'] as const,
  queryFn: ({ signal }) => call<{ items: Processor[] }>(PROCESSORS, { signal }),
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.items.some(({ replay }) => replay?.state === 'building') ? 1000 : 5000),
})

export function pause(name: string): Promise<Processor> {
  return call(`${at(name)}/pause`, { method: 'POST' })
}

export function resume(name: string): Promise<Processor> {
  return call(`${at(name)}/resume`, { method: 'POST' })
}

export function replay(name: string, compareOnly: boolean): Promise<Processor> {
  return call(`${at(name)}/replay`, { method: 'POST', body: { compareOnly } })
}

export function cancelReplay(name: string): Promise<Processor> {
  return call(`${at(name)}/replay`, { method: 'DELETE' })
}
