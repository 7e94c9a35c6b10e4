import type { Invitation } from '@/api/accountTypes'
import { RelativeTime } from '@/components/Time'
import { Button } from '@/components/ui/Button'
import { stateWords } from './words'

interface InvitationListProps {
  invitations: Invitation[]
  onRevoke: (id: string) => void
}

export function InvitationList({ invitations, onRevoke }: InvitationListProps) {
  return (
    <ul aria-label="Invitations" className="divide-y divide-line rounded-xl border border-line">
      {invitations.map(({ id, email, state, createdAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
          <div className="min-w-0 flex-1 basis-48">
            <p className="text-sm font-medium wrap-anywhere">{email}</p>
            <p className="text-[0.8125rem] text-ink-soft">
              {stateWords[state]}, made <RelativeTime moment={createdAt} />
            </p>
          </div>
          {state === 'open' && (
            <Button look="danger" size="small" aria-label={`Revoke the invitation of ${email}`} onClick={() => onRevoke(id)}>
              Revoke
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
