import { LoaderCircle, PlugZap } from 'lucide-react'
import type { ApiProblem } from '@/api/problem'
import type { ConnectionTest } from '@/api/mcpTypes'
import { ExplainedButton } from '@/components/ui/ExplainedButton'
import { Notice } from '@/components/ui/Notice'
import { TestOutcome } from './TestOutcome'
import { WaitLine } from './WaitLine'
import { problemSentence } from './words'

export interface Testing {
  isTesting: boolean
  outcome: ConnectionTest | undefined
  problem: ApiProblem | undefined
  /** When the next test is possible, as the server said. */
  blockedUntil: number | undefined
}

interface TestPanelProps extends Testing {
  /** Why it cannot be tested as it is. */
  refusal: string | undefined
  onTest: () => void
}

/** Tries the connection from the platform, and says how far it came. */
export function TestPanel({ isTesting, outcome, problem, blockedUntil, refusal, onTest }: TestPanelProps) {
  return (
    <section aria-labelledby="test" className="card grid gap-4 px-5 py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="test" className="font-semibold">
          Connection
        </h2>
        <ExplainedButton size="small" refusal={isTesting ? 'The test is under way.' : refusal} onClick={onTest}>
          {isTesting ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : <PlugZap aria-hidden className="size-4" />}
          {isTesting ? 'Testing…' : 'Test connection'}
        </ExplainedButton>
      </div>
      <div role="status" className="grid gap-3 text-sm">
        {isTesting && <p className="text-ink-soft">Connecting from the platform…</p>}
        {!isTesting && outcome && <TestOutcome test={outcome} />}
        {!isTesting && !outcome && !problem && (
          <p className="text-ink-soft">The platform tries it from where it runs. An environment may stand elsewhere in the network.</p>
        )}
        {blockedUntil !== undefined && <WaitLine until={blockedUntil} />}
      </div>
      {problem && blockedUntil === undefined && (
        <Notice tone="bad" role="alert" title="It could not be tested">
          {problem.errors.length > 0 ? problem.errors.map(({ message }) => message).join(' ') : problemSentence(problem)}
        </Notice>
      )}
    </section>
  )
}
