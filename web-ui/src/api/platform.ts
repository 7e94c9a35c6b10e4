import { queryOptions } from '@tanstack/react-query'
import { call } from './client'
import type { Platform } from './types'

export const platformQuery = queryOptions({
  queryKey: ['platform'],
  queryFn: ({ signal }) => call<Platform>('/api/v1/platform', { signal }),
  staleTime: Infinity,
  gcTime: Infinity,
})
