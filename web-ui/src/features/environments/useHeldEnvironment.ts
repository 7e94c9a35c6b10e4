import { useQueryClient } from '@tanstack/react-query'
import type { Environment } from '@/api/types'
import { environmentsQuery } from './api'

/** Until the page's own answer is here, the row that the list already holds is shown. */
export function useHeldEnvironment(id: string, read: Environment | undefined): Environment | undefined {
  const cache = useQueryClient()
  return read ?? cache.getQueryData(environmentsQuery.queryKey)?.find((row) => row.id === id)
}
