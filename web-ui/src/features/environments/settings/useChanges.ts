import { useQuery } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import type { Environment } from '@/api/types'
import type { Configured } from './api'
import { changesQuery } from './api'

/** What the next deployment would change, unless there is none to come. */
export function useChanges(environment: Environment | undefined, isRemoved: boolean) {
  const isAskable = environment !== undefined && environment.desired !== 'gone' && !isRemoved
  const { data, error, refetch } = useQuery({ ...changesQuery(environment ?? nothing), enabled: isAskable })
  return {
    changes: isAskable ? data : undefined,
    problem: isAskable && data === undefined && error ? asProblem(error) : undefined,
    retry: () => void refetch(),
  }
}

const nothing: Configured = { id: '', specVersion: 0, deployedSpecVersion: null, lastDeployedAt: null }
