import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { AdministeredUser } from '@/api/adminTypes'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import type { Asked } from './AccessCard'
import { AccessCard } from './AccessCard'
import { DecisionsCard } from './DecisionsCard'
import { LimitsCard } from './LimitsCard'
import type { Decisions } from './UserDialogs'
import { UserDialogs } from './UserDialogs'
import { UserHeader } from './UserHeader'

export interface UserPageViewProps extends Decisions {
  user: AdministeredUser
  /** Nobody decides about themselves. */
  isOneself: boolean
}

export function UserPageView({ user, isOneself, ...decisions }: UserPageViewProps) {
  const [asked, setAsked] = useState<Asked>()
  const isOpen = user.state !== 'deleting' && !isOneself
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <UserHeader user={user} />
      {isOneself && (
        <Notice tone="info" title="This is you">
          Another administrator has to decide about your account.
        </Notice>
      )}
      {isOpen && <AccessCard user={user} onAsk={setAsked} />}
      <LimitsCard user={user} onChange={isOpen ? () => setAsked('limits') : undefined} />
      <DecisionsCard decisions={user.decisions} />
      {isOpen && (
        <section aria-labelledby="danger" className="card flex flex-wrap items-center justify-between gap-4 border-bad-line p-5">
          <div className="min-w-0 flex-1 basis-64">
            <h2 id="danger" className="font-semibold">
              Danger zone
            </h2>
            <p className="mt-0.5 text-sm text-ink-soft">Deleting removes the person with everything that they have, for good.</p>
          </div>
          <Button look="danger" onClick={() => setAsked('delete')}>
            <Trash2 aria-hidden className="size-4" /> Delete user
          </Button>
        </section>
      )}
      {asked && <UserDialogs user={user} asked={asked} onClose={() => setAsked(undefined)} {...decisions} />}
    </div>
  )
}
