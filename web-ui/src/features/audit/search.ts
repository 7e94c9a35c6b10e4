import type { AuditOutcome } from '@/api/auditTypes'

export const outcomes = ['done', 'refused', 'denied', 'failed'] as const

/** What the address bar holds, so that a search can be shared and comes back after a reload. */
export interface AuditSearch {
  actor?: string | undefined
  owner?: string | undefined
  target?: string | undefined
  action?: string | undefined
  outcome?: AuditOutcome | undefined
}

export const fields = ['actor', 'owner', 'target', 'action'] as const
export type SearchField = (typeof fields)[number]

export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const text = (key: SearchField) => {
    const value = search[key]
    return typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined
  }
  return {
    actor: text('actor'),
    owner: text('owner'),
    target: text('target'),
    action: text('action'),
    outcome: outcomes.find((outcome) => outcome === search['outcome']),
  }
}

/** As the API wants it. */
export function parametersOf({ actor, owner, target, action, outcome }: AuditSearch): Record<string, string> {
  return {
    ...(actor ? { actor } : {}),
    ...(owner ? { owner } : {}),
    ...(target ? { target } : {}),
    ...(action ? { action } : {}),
    ...(outcome ? { outcome } : {}),
  }
}
