import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import type { Tested } from './api'
import { useAsking } from './useAsking'
import { outcomeHints, outcomeWord } from './words'

/** Sends a message that tells of nothing, and says what came of it. */
export function TestSection({ onTest }: { onTest: () => Promise<Tested> }) {
  const { isAsking, answer, problem, ask } = useAsking(onTest)
  return (
    <section aria-labelledby="test" className="card grid gap-3 px-5 py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="test" className="font-semibold">
          Test
        </h2>
        <Button disabled={isAsking} onClick={() => void ask()}>
          {isAsking ? 'Sending…' : 'Send a test'}
        </Button>
      </div>
      <div role="status" className="text-sm text-ink-soft">
        {answer ? (
          <p>
            <span className="font-medium text-ink">{outcomeWord(answer)}</span> after {answer.durationMillis} ms.{' '}
            {outcomeHints[answer.outcome]}
          </p>
        ) : (
          <p>A signed message of the type webhook-test is sent at once.</p>
        )}
      </div>
      {problem && (
        <Notice tone="bad" role="alert" title="It could not be tested">
          {problem.message}
        </Notice>
      )}
    </section>
  )
}
