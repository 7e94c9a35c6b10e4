import type { ReactNode } from 'react'
import type { ApiProblem } from '@/api/problem'
import { PageHeader } from './PageHeader'
import { ProblemNotice } from './ProblemNotice'

interface MissingProps {
  problem: ApiProblem
  /** As in "skill". */
  what: string
  back: ReactNode
  onRetry: () => void
}

/** A thing that is not there, or that could not be read. */
export function Missing({ problem, what, back, onRetry }: MissingProps) {
  if (problem.status !== 404) return <ProblemNotice problem={problem} title={`The ${what} could not be read`} onRetry={onRetry} />
  return (
    <PageHeader title={`No such ${what}`} action={back}>
      It does not exist, was deleted, or belongs to somebody else.
    </PageHeader>
  )
}
