import { Check, LogOut, Monitor, SquareTerminal } from 'lucide-react'
import type { OwnSession } from '@/api/accountTypes'
import type { ApiProblem } from '@/api/problem'
import { ListSkeleton } from '@/components/ListSkeleton'
import { ProblemNotice } from '@/components/ProblemNotice'
import { RelativeTime } from '@/components/Time'
import { Badge } from '@/components/ui/Badge'
import { attemptSentence } from '@/components/attemptSentence'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { Section } from './Section'
import { useSending } from './useSending'

export interface SessionsSectionProps {
  sessions: OwnSession[] | undefined
  problem: ApiProblem | undefined
  onEnd: (id: string) => Promise<void>
  onLogOutEverywhere: () => Promise<void>
  onRetry: () => void
}

export function SessionsSection(props: SessionsSectionProps) {
  return (
    <Section title="Sessions" lead="Where you are logged in. A session ends after half an hour without use, and after twelve hours in any case. API tokens are no sessions and stay.">
      <Body {...props} />
    </Section>
  )
}

function Body({ sessions, problem, onEnd, onLogOutEverywhere, onRetry }: SessionsSectionProps) {
  const ending = useSending()
  if (problem) return <ProblemNotice problem={problem} title="Your sessions could not be read" onRetry={onRetry} />
  if (sessions === undefined) return <ListSkeleton label="Loading your sessions" />
  return (
    <div className="grid gap-4">
      {ending.problem && <Notice tone="bad" role="alert" title={attemptSentence(ending.problem)} />}
      <ul aria-label="Sessions" className="divide-y divide-line rounded-xl border border-line">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} isBusy={ending.isSending} onEnd={() => void ending.send(() => onEnd(session.id))} />
        ))}
      </ul>
      <div>
        <Button look="danger" disabled={ending.isSending} onClick={() => void ending.send(onLogOutEverywhere)}>
          <LogOut aria-hidden className="size-4" />
          Log out everywhere
        </Button>
      </div>
    </div>
  )
}

function SessionRow({ session, isBusy, onEnd }: { session: OwnSession; isBusy: boolean; onEnd: () => void }) {
  const name = session.browser ?? 'A program'
  const Icon = session.browser === null ? SquareTerminal : Monitor
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
      <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
          {name}
          {session.present && <Badge icon={Check}>This session</Badge>}
        </p>
        <p className="text-[0.8125rem] text-ink-soft">
          <span className="font-mono wrap-anywhere">{session.address}</span>, begun <RelativeTime moment={session.begunAt} />, last used{' '}
          <RelativeTime moment={session.lastUsedAt} />
        </p>
      </div>
      {!session.present && (
        <Button size="small" disabled={isBusy} aria-label={`End the session of ${name} at ${session.address}`} onClick={onEnd}>
          End
        </Button>
      )}
    </li>
  )
}
