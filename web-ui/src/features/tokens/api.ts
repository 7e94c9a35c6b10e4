import { queryOptions } from '@tanstack/react-query'
import { call } from '@/api/client'

const TOKENS = '/api/v1/tokens'

export type Scope = 'read' | 'write' | 'deploy' | 'admin'

export interface Token {
  id: string
  name: string
  prefix: string
  scopes: Scope[]
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
}

export interface WantedToken {
  name: string
  scopes: Scope[]
  expiresInDays: number
}

export const tokensQuery = queryOptions({
  queryKey: ['tokens'] as const,
  queryFn: async ({ signal }) => (await call<{ items: Token[] }>(TOKENS, { signal })).items,
  staleTime: 0,
})

/** The answer holds the token itself, this once. */
export function createToken(wanted: WantedToken): Promise<{ secret: string }> {
  return call(TOKENS, { method: 'POST', body: wanted })
}

export function revokeToken(id: string): Promise<void> {
  return call(`${TOKENS}/${encodeURIComponent(id)}`, { method: 'DELETE' })
}
