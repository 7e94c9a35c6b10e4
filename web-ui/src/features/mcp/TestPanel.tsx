import type { ApiProblem } from '@/api/problem'
import type { ConnectionTest } from '@/api/mcpTypes'
import { Notice } from '@/components/ui/Notice'
import { TestButton } from './TestButton'
import { TestOutcome } from './TestOutcome'
import { WaitLine } from './WaitLine'
import type { McpKind } from './words'
import { problemSentence, untestableSentence } from './words'

export interface Testing {
  isTesting: boolean
  outcome: ConnectionTest | undefined
  problem: ApiProblem | undefined
  /** When the next test is possible, as the server said. */
  blockedUntil: number | undefined
}

interface TestPanelProps extends Testing {
  kind: McpKind
  /** Why it cannot be tested as it is. */
  refusal: string | undefined
  onTest: () => void
}

/** Tries the connection from the platform, and says how far it came. */
export function TestPanel({ kind, isTesting, outcome, problem, blockedUntil, refusal, onTest }: TestPanelProps) {
  const untestable = untestableSentence(kind)
  if (untestable) return <Untestable>{untestable}</Untestable>
  return (
    <section aria-labelledby="test" className="card grid gap-4 px-5 py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="test" className="font-semibold">
          Connection
        </h2>
        <TestButton isTesting={isTesting} blockedUntil={blockedUntil} refusal={refusal} onTest={onTest} />
      </div>
      <div role="status" className="grid gap-3 text-sm">
        {isTesting && <p className="text-ink-soft">Connecting from the platform…</p>}
        {!isTesting && outcome && <TestOutcome kind={kind} test={outcome} />}
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

function Untestable({ children }: { children: string }) {
  return (
    <section aria-labelledby="test" className="card grid gap-2 px-5 py-4">
      <h2 id="test" className="font-semibold">
        Connection
      </h2>
      <p className="text-sm text-ink-soft">{children}</p>
    </section>
  )
}
