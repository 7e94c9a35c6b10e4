import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { toast } from 'sonner'
import type { Environment } from '@/api/types'
import { deleteEnvironment, keys, renameEnvironment } from './api'
import { clearPending, markPending } from './pending'

/** Changes whose failure is shown where they were asked for: both throw an ApiProblem. */
export function useChangeEnvironment(id: string) {
  const cache = useQueryClient()
  return useMemo(
    () => ({
      async rename(name: string): Promise<void> {
        const { version } = await renameEnvironment(id, name, cache.getQueryData<Environment>(keys.one(id))?.version ?? '*')
        markPending(id, { command: 'rename', version })
        const renamed = (row: Environment) => (row.id === id ? { ...row, name } : row)
        cache.setQueryData<Environment>(keys.one(id), (row) => row && renamed(row))
        cache.setQueryData<Environment[]>(keys.list, (rows) => rows?.map(renamed))
        toast.success(`Renamed to ${name}`)
      },
      async remove(): Promise<void> {
        markPending(id, { command: 'delete', version: undefined })
        try {
          const { version } = await deleteEnvironment(id)
          markPending(id, { command: 'delete', version })
        } catch (error) {
          clearPending(id)
          throw error
        }
      },
    }),
    [cache, id],
  )
}
