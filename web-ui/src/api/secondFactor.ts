import { queryOptions } from '@tanstack/react-query'
import type { Proof, SecondFactor } from './accountTypes'
import { call } from './client'

export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: ({ signal }) => call<SecondFactor>('/api/v1/auth/second-factor', { signal }),
  staleTime: 0,
})

/** Lets this session do what is dangerous for ten minutes. */
export function confirm(proof: Proof): Promise<void> {
  return call('/api/v1/auth/confirm', { method: 'POST', body: proof })
}
