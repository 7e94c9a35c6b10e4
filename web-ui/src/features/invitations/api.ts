import { queryOptions } from '@tanstack/react-query'
import type { Invitation, NewInvitation } from '@/api/accountTypes'
import { call } from '@/api/client'
import type { Page } from '@/api/types'

const INVITATIONS = '/api/v1/admin/invitations'

/** The newest hundred; whoever has more asks the API. */
export const invitationsQuery = queryOptions({
  queryKey: ['admin', 'invitations'],
  queryFn: async ({ signal }) => (await call<Page<Invitation>>(`${INVITATIONS}?limit=100`, { signal })).items,
  staleTime: 0,
})

export function invite(email: string): Promise<NewInvitation> {
  return call(INVITATIONS, { method: 'POST', body: { email } })
}

export function revokeInvitation(id: string): Promise<void> {
  return call(`${INVITATIONS}/${encodeURIComponent(id)}`, { method: 'DELETE' })
}
