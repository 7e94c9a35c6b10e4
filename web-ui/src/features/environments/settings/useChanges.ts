import { useQuery } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import type { Environment } from '@/api/types'
import type { Configured } from './api'
import { changesQuery } from './api'

/** What the next deployment would change; before the first one there is nothing to compare with. */
export function useChanges(environment: Environment | undefined, isRemoved: boolean) {
  const isDeployed = environment !== undefined && environment.deployedSpecVersion !== null && environment.desired !== 'gone'
  const { data, error, refetch } = useQuery({
    ...changesQuery(environment ?? nothing),
    enabled: isDeployed && !isRemoved,
  })
  return {
    changes: isDeployed ? data : undefined,
    problem: isDeployed && data === undefined && error ? asProblem(error) : undefined,
    retry: () => void refetch(),
  }
}

const nothing: Configured = { id: '', specVersion: 0, deployedSpecVersion: null, lastDeployedAt: null }
