import { useId, useState } from 'react'
import type { Invitation } from '@/api/accountTypes'
import type { ApiProblem } from '@/api/problem'
import { asProblem } from '@/api/problem'
import { ListSkeleton } from '@/components/ListSkeleton'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Notice } from '@/components/ui/Notice'
import { InvitationList } from './InvitationList'
import { InviteForm } from './InviteForm'
import { problemSentence } from './words'

export interface InvitationsSectionProps {
  invitations: Invitation[] | undefined
  problem: ApiProblem | undefined
  /** The link that lets one person in. */
  onInvite: (email: string) => Promise<string>
  onRevoke: (id: string) => Promise<void>
  onRetry: () => void
}

/** Invitations to make an account, one person each. */
export function InvitationsSection(props: InvitationsSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="card grid min-w-0 gap-5 p-5">
      <div>
        <h2 id={id} className="font-semibold">
          Invitations
        </h2>
        <p className="mt-0.5 max-w-[65ch] text-sm text-ink-soft">
          Each lets one person make an account, with the address that it is for, within a week. Nothing is sent: hand the link over yourself.
        </p>
      </div>
      <InviteForm onInvite={props.onInvite} />
      <Made {...props} />
    </section>
  )
}

function Made({ invitations, problem, onRevoke, onRetry }: InvitationsSectionProps) {
  const [refusal, setRefusal] = useState<ApiProblem>()
  if (problem) return <ProblemNotice problem={problem} title="The invitations could not be read" onRetry={onRetry} />
  if (invitations === undefined) return <ListSkeleton label="Loading the invitations" />
  if (invitations.length === 0) return <p className="text-sm text-ink-faint">Nobody was invited yet.</p>
  return (
    <>
      {refusal && <Notice tone="bad" role="alert" title={problemSentence(refusal)} />}
      <InvitationList
        invitations={invitations}
        onRevoke={(id) => {
          setRefusal(undefined)
          onRevoke(id).catch((failure: unknown) => setRefusal(asProblem(failure)))
        }}
      />
    </>
  )
}
