import { useQuery } from '@tanstack/react-query'
import { toast } from 'sonner'
import { asProblem } from '@/api/problem'
import { invitationsQuery, invite, revokeInvitation } from './api'
import { InvitationsSection } from './InvitationsSection'

/** Loads what the section shows. */
export function InvitationsPart() {
  const { data, error, refetch } = useQuery(invitationsQuery)
  return (
    <InvitationsSection
      invitations={data}
      problem={data === undefined && error ? asProblem(error) : undefined}
      onInvite={async (email) => {
        const { link } = await invite(email)
        void refetch()
        return new URL(link, window.location.origin).href
      }}
      onRevoke={async (id) => {
        await revokeInvitation(id).finally(() => void refetch())
        toast.success('The invitation lets nobody in any more')
      }}
      onRetry={() => void refetch()}
    />
  )
}
