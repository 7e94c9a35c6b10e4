import type { AccountDecision } from '@/api/adminTypes'
import { RelativeTime } from '@/components/Time'
import { decisionSentence } from './words'

/** What was decided about a person, newest first. */
export function DecisionsCard({ decisions }: { decisions: AccountDecision[] }) {
  return (
    <section aria-labelledby="decisions" className="card">
      <h2 id="decisions" className="border-b border-line px-5 py-4 font-semibold">
        What was decided
      </h2>
      {decisions.length === 0 ? (
        <p className="p-5 text-sm text-ink-soft">Nothing was decided about this person yet.</p>
      ) : (
        <ol aria-label="Decisions" className="divide-y divide-line">
          {decisions.map((decision) => (
            <li key={`${decision.what} ${decision.at}`} className="px-5 py-3.5 text-sm">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span className="font-medium">{decisionSentence(decision)}</span>
                <span className="text-ink-faint">
                  {decision.by && `by ${decision.by}, `}
                  <RelativeTime moment={decision.at} />
                </span>
              </p>
              {decision.reason && <p className="mt-0.5 wrap-anywhere text-ink-soft">{decision.reason}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
