import { CircleCheck, RefreshCw } from 'lucide-react'
import type { Findings } from '@/api/adminTypes'
import type { ApiProblem } from '@/api/problem'
import { ListSkeleton } from '@/components/ListSkeleton'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { ClockTime } from '@/components/Time'
import { Button } from '@/components/ui/Button'
import { FindingCard } from './FindingCard'
import { summary } from './words'

export interface HealthPageViewProps {
  findings: Findings | undefined
  problem: ApiProblem | undefined
  isInspecting: boolean
  onInspect: () => void
  onRetry: () => void
}

export function HealthPageView(props: HealthPageViewProps) {
  const { isInspecting, onInspect } = props
  const button = (
    <Button disabled={isInspecting} onClick={onInspect}>
      <RefreshCw aria-hidden className={isInspecting ? 'size-4 animate-spin' : 'size-4'} />
      {isInspecting ? 'Looking at Coolify…' : 'Look at Coolify too'}
    </Button>
  )
  return (
    <>
      <PageHeader title="Health" action={button}>
        What is not as it should be, and what to do about it.
      </PageHeader>
      <Body {...props} />
    </>
  )
}

function Body({ findings, problem, onRetry }: HealthPageViewProps) {
  if (problem) return <ProblemNotice problem={problem} title="The findings could not be read" onRetry={onRetry} />
  if (findings === undefined) return <ListSkeleton label="Looking" />
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p role="status" className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
        {findings.items.length === 0 && <CircleCheck aria-hidden className="size-4 text-good" />}
        <span>{summary(findings.items.length)}</span>
        <span className="text-ink-faint">
          Seen at <ClockTime moment={findings.at} />
          {findings.inspected ? ', Coolify included.' : ', without asking Coolify.'}
        </span>
      </p>
      <ul aria-label="Findings" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {findings.items.map((finding) => (
          <FindingCard key={`${finding.code} ${finding.detail}`} finding={finding} />
        ))}
      </ul>
    </div>
  )
}
