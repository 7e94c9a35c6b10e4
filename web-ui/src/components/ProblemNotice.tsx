import type { ApiProblem } from '@/api/problem'
import { Button } from './ui/Button'
import { Notice } from './ui/Notice'

interface ProblemNoticeProps {
  problem: ApiProblem
  title?: string
  onRetry?: () => void
}

export function ProblemNotice({ problem, title, onRetry }: ProblemNoticeProps) {
  const retry = onRetry && (
    <Button size="small" onClick={onRetry}>
      Try again
    </Button>
  )
  return (
    <Notice tone="bad" role="alert" title={title ?? problem.title} action={retry}>
      {problem.detail && <p>{problem.detail}</p>}
      {problem.traceId && (
        <p className="mt-1 text-[0.8125rem]">
          For support: <code className="font-mono text-ink">{problem.traceId}</code>
        </p>
      )}
    </Notice>
  )
}
