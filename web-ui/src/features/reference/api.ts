import { queryOptions } from '@tanstack/react-query'
import { call } from '@/api/client'
import type { Document } from './openapi'

export const documentQuery = queryOptions({
  queryKey: ['openapi'],
  queryFn: ({ signal }) => call<Document>('/api-reference/openapi.json', { signal }),
  staleTime: Infinity,
})
