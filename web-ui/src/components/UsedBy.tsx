import { Link } from '@tanstack/react-router'
import type { ApiProblem } from '@/api/problem'
import type { Use } from '@/api/skillTypes'
import { ProblemNotice } from './ProblemNotice'
import { Skeleton } from './ui/Skeleton'

interface UsedByProps {
  uses: Use[] | undefined
  problem: ApiProblem | undefined
  isGlobal: boolean
  onRetry: () => void
}

/** The environments that have it, each a link. */
export function UsedBy({ uses, problem, isGlobal, onRetry }: UsedByProps) {
  return (
    <section aria-labelledby="used-by" className="card px-5 py-4">
      <h2 id="used-by" className="mb-2 font-semibold">
        Used by
      </h2>
      {problem && <ProblemNotice problem={problem} title="The environments could not be read" onRetry={onRetry} />}
      {!problem && uses === undefined && <Skeleton className="w-2/3" />}
      {uses?.length === 0 && (
        <p className="text-sm text-ink-soft">
          {isGlobal ? 'You have no environment yet. New ones get it by themselves.' : 'No environment. Choose it in an environment’s settings.'}
        </p>
      )}
      {uses !== undefined && uses.length > 0 && (
        <ul className="grid gap-1.5 text-sm">
          {uses.map(({ environmentId, name }) => (
            <li key={environmentId} className="min-w-0">
              <Link to="/environments/$id" params={{ id: environmentId }} className="text-link break-words">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
