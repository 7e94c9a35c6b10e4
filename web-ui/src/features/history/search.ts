export const aggregates = ['Environment', 'Skill', 'McpServer', 'Account'] as const

/** What the address bar holds, so that a search can be shared and comes back after a reload. */
export interface EventSearch {
  type?: string | undefined
  aggregate?: (typeof aggregates)[number] | undefined
  /** The id of a thing. */
  stream?: string | undefined
  actor?: string | undefined
  correlation?: string | undefined
  /** Times as RFC 3339 has them. */
  from?: string | undefined
  to?: string | undefined
}

export const textFilters = ['type', 'stream', 'actor', 'correlation', 'from', 'to'] as const

export function readEventSearch(search: Record<string, unknown>): EventSearch {
  const texts = textFilters.map((key) => [key, textOf(search[key])] as const)
  return { ...Object.fromEntries(texts), aggregate: aggregates.find((aggregate) => aggregate === search['aggregate']) }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined
}

/** Which version of a stream is looked at; the newest one without it. */
export function readStreamSearch(search: Record<string, unknown>): { version?: number | undefined } {
  const version = Number(search['version'])
  return { version: search['version'] !== undefined && Number.isInteger(version) && version >= 0 ? version : undefined }
}
