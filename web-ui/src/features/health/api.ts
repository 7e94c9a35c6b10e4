import { queryOptions } from '@tanstack/react-query'
import type { Findings } from '@/api/adminTypes'
import { call } from '@/api/client'

const HEALTH = '/api/v1/admin/health'

export const healthQuery = queryOptions({
  queryKey: ['admin', 'health'] as const,
  queryFn: ({ signal }) => call<Findings>(HEALTH, { signal }),
  staleTime: 0,
})

/** Asks Coolify as well, which takes a while. */
export function inspect(): Promise<Findings> {
  return call(`${HEALTH}?inspect=true`)
}
