import type { Environment } from '@/api/types'
import { needsAttention } from './commands'
import type { Condition } from './words'
import { conditionOf } from './words'

export const shownStatuses = ['running', 'deploying', 'stopped', 'error', 'pending', 'attention'] as const
export type ShownStatus = (typeof shownStatuses)[number]

/** What the address bar holds, so that a filtered list can be shared and comes back after a reload. */
export interface EnvironmentFilter {
  q?: string | undefined
  status?: ShownStatus | undefined
}

export function readFilter(search: Record<string, unknown>): EnvironmentFilter {
  const status = shownStatuses.find((shown) => shown === search['status'])
  const q = typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']) : ''
  return { q: q === '' ? undefined : q, status }
}

const groups: Record<Condition, ShownStatus> = {
  pending: 'pending',
  deploying: 'deploying',
  redeploying: 'running',
  running: 'running',
  unhealthy: 'running',
  unknown: 'running',
  stopping: 'stopped',
  stopped: 'stopped',
  error: 'error',
  deleting: 'stopped',
}

export function matching(environments: Environment[], { q, status }: EnvironmentFilter): Environment[] {
  const wanted = q?.trim().toLowerCase() ?? ''
  return environments
    .filter(({ name, subdomain }) => `${name} ${subdomain}`.toLowerCase().includes(wanted))
    .filter((environment) => status === undefined || hasStatus(environment, status))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
}

export function countOf(environments: Environment[], status: ShownStatus): number {
  return environments.filter((environment) => hasStatus(environment, status)).length
}

function hasStatus(environment: Environment, status: ShownStatus): boolean {
  return status === 'attention' ? needsAttention(environment) : groups[conditionOf(environment)] === status
}
