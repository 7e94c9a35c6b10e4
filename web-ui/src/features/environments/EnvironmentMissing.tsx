import { Link } from '@tanstack/react-router'
import type { ApiProblem } from '@/api/problem'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { buttonClasses } from '@/components/ui/Button'

export function EnvironmentMissing({ problem, onRetry }: { problem: ApiProblem; onRetry: () => void }) {
  if (problem.status !== 404) {
    return <ProblemNotice problem={problem} title="The environment could not be read" onRetry={onRetry} />
  }
  return (
    <PageHeader
      title="No such environment"
      action={
        <Link to="/dashboard" className={buttonClasses('primary')}>
          To your environments
        </Link>
      }
    >
      It does not exist, was deleted, or belongs to somebody else.
    </PageHeader>
  )
}
