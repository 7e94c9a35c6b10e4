import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { connection } from '@/api/events'
import { asProblem } from '@/api/problem'
import { useStore } from '@/lib/store'
import { environmentQuery, environmentsQuery } from './api'
import { pendingOf } from './pending'
import { removed } from './removed'
import { usePolling } from './usePolling'

const PUSHED_WITHIN_MS = 2_000

/**
 * One environment: what the list already holds until its own answer is here. A new environment is known by its answer
 * before its row can be read, so the stream is given a moment to bring the row, and "not found" is no answer yet.
 */
export function useEnvironment(id: string) {
  const cache = useQueryClient()
  const isAwaited = useIsAwaited(id)
  const isRemoved = useStore(removed).has(id)
  const read = useQuery({
    ...environmentQuery(id),
    ...usePolling(),
    enabled: !isAwaited && !isRemoved,
    retry: (count, error) => isBeingMade(id, error, count),
  })
  const environment = read.data ?? cache.getQueryData(environmentsQuery.queryKey)?.find((row) => row.id === id)
  const isMissing = read.error !== null && !isBeingMade(id, read.error, read.failureCount)
  return {
    isRemoved,
    environment,
    problem: environment === undefined && isMissing ? asProblem(read.error) : undefined,
    refetch: read.refetch,
  }
}

function useIsAwaited(id: string): boolean {
  const isLive = useStore(connection) === 'live'
  const [isInTime, setInTime] = useState(() => pendingOf(id)?.command === 'create')
  useEffect(() => {
    const timer = setTimeout(() => setInTime(false), PUSHED_WITHIN_MS)
    return () => clearTimeout(timer)
  }, [])
  return isLive && isInTime
}

function isBeingMade(id: string, error: Error, count: number): boolean {
  return asProblem(error).status === 404 && pendingOf(id)?.command === 'create' && count < 20
}
