import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { AuditEntry } from '@/api/auditTypes'
import { call } from '@/api/client'
import { readAll } from '@/api/readAll'
import type {
  AcceptedOperation,
  ChangedEnvironment,
  CreatedEnvironment,
  CreateEnvironment,
  Deployment,
  Environment,
  Page,
  SubdomainAnswer,
} from '@/api/types'
import type { SeenVersion } from '@/api/versions'
import { changeSeen } from '@/api/versions'
import { newerDeployments, newerEnvironment, newerEnvironments } from './newer'

const ROOT = '/api/v1/environments'

export const keys = {
  all: ['environments'] as const,
  list: ['environments', 'list'] as const,
  one: (id: string) => ['environments', 'one', id] as const,
  deployments: (id: string) => ['environments', 'deployments', id] as const,
  history: (id: string) => ['environments', 'history', id] as const,
}

export const environmentsQuery = queryOptions({
  queryKey: keys.list,
  queryFn: ({ signal }) => readAll<Environment>(ROOT, signal, 20),
  structuralSharing: newerEnvironments,
})

export function environmentQuery(id: string) {
  return queryOptions({
    queryKey: keys.one(id),
    queryFn: ({ signal }) => call<Environment>(`${ROOT}/${encodeURIComponent(id)}`, { signal }),
    structuralSharing: newerEnvironment,
  })
}

export function deploymentsQuery(id: string) {
  return queryOptions({
    queryKey: keys.deployments(id),
    queryFn: ({ signal }) => readDeployments(id, signal),
    structuralSharing: newerDeployments,
  })
}

/** It is written a moment after what it tells, and is looked at again while it is seen. */
export function historyQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: keys.history(id),
    queryFn: ({ pageParam, signal }) =>
      call<Page<AuditEntry>>(
        `${ROOT}/${encodeURIComponent(id)}/history?${new URLSearchParams({ limit: '20', ...(pageParam === null ? {} : { after: pageParam }) })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    refetchInterval: 5000,
  })
}

export function subdomainQuery(label: string) {
  return queryOptions({
    queryKey: ['subdomains', label],
    queryFn: ({ signal }) => call<SubdomainAnswer>(`/api/v1/subdomains/${encodeURIComponent(label)}`, { signal }),
    staleTime: 10_000,
    retry: false,
  })
}

export type LifeCommand = 'deploy' | 'start' | 'stop' | 'cancel'

export function createEnvironment(wanted: CreateEnvironment): Promise<CreatedEnvironment> {
  return call(ROOT, { method: 'POST', body: wanted, isOnce: true })
}

export function renameEnvironment(id: string, name: string, seen: SeenVersion): Promise<ChangedEnvironment> {
  return changeSeen(seen, 'environment-renamed', (ifMatch) => call(`${ROOT}/${encodeURIComponent(id)}`, { method: 'PATCH', body: { name }, ifMatch }))
}

export function deleteEnvironment(id: string): Promise<AcceptedOperation> {
  return call(`${ROOT}/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

export function commandEnvironment(id: string, command: LifeCommand): Promise<AcceptedOperation> {
  return call(`${ROOT}/${encodeURIComponent(id)}/${command}`, { method: 'POST', isOnce: true })
}

async function readDeployments(id: string, signal: AbortSignal): Promise<Deployment[]> {
  const page = await call<Page<Deployment>>(`${ROOT}/${encodeURIComponent(id)}/deployments?limit=20`, { signal })
  return page.items
}
