import { queryOptions } from '@tanstack/react-query'
import { call } from '@/api/client'

const RESERVED = '/api/v1/admin/reserved-subdomains'

interface Reserved {
  items: string[]
}

export const reservedQuery = queryOptions({
  queryKey: ['admin', 'reserved-subdomains'] as const,
  queryFn: async ({ signal }) => (await call<Reserved>(RESERVED, { signal })).items,
})

export async function reserve(items: string[]): Promise<string[]> {
  return (await call<Reserved>(RESERVED, { method: 'PUT', body: { items } })).items
}
