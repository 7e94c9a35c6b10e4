import type { AnyStatus } from '@/api/adminTypes'

export const statuses = ['pending', 'deploying', 'running', 'stopped', 'error'] as const

/** What the address bar holds, so that a search can be shared and comes back after a reload. */
export interface AnySearch {
  subdomain?: string | undefined
  status?: AnyStatus | undefined
  /** The id of a person. */
  owner?: string | undefined
}

export function readAnySearch(search: Record<string, unknown>): AnySearch {
  const text = (key: string) => {
    const value = search[key]
    return typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined
  }
  return { subdomain: text('subdomain'), status: statuses.find((status) => status === search['status']), owner: text('owner') }
}

/** What a subdomain can begin with; anything else would be refused. */
export function asLabel(typed: string): string | undefined {
  return typed.toLowerCase().replaceAll(/[^a-z0-9-]/g, '').slice(0, 63) || undefined
}
