import type { ProcessorReplay } from '@/api/diagnosisTypes'
import { ClockTime, RelativeTime } from '@/components/Time'
import { Button } from '@/components/ui/Button'
import { StreamLink } from './FailurePart'
import { differencesSentence, number, replayWords } from './words'

/** How a replay gets on, or what came of the last one. */
export function ReplayPart({ name, replay, onCancel }: { name: string; replay: ProcessorReplay; onCancel: () => void }) {
  return (
    <section aria-label={`Replay of ${name}`} className="grid gap-2 rounded-lg border border-line p-4 text-sm">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{replayWords[replay.state]}</span>
        <span className="text-ink-faint">{replay.endedAt && <RelativeTime moment={replay.endedAt} />}</span>
      </p>
      {replay.state === 'building' ? <Progress replay={replay} onCancel={onCancel} /> : <Outcome replay={replay} />}
    </section>
  )
}

function Progress({ replay, onCancel }: { replay: ProcessorReplay; onCancel: () => void }) {
  const { position, to, percent, eventsPerSecond, estimatedEnd } = replay
  return (
    <>
      <progress aria-label="Events read" max={100} value={percent} className="h-2 w-full accent-accent" />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-soft tabular-nums">
          {number(position)} of {number(to)} events
          {eventsPerSecond !== null && `, ${number(eventsPerSecond)} a second`}
          {estimatedEnd && (
            <>
              , done at about <ClockTime moment={estimatedEnd} />
            </>
          )}
          . What is shown stays until then.
        </p>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </>
  )
}

function Outcome({ replay: { state, failure, differences, compareOnly, position, eventsPerSecond } }: { replay: ProcessorReplay }) {
  if (failure) {
    return (
      <p className="wrap-anywhere">
        {failure.message}
        {failure.position > 0 && (
          <>
            {' '}
            At <StreamLink stream={failure.stream}>{failure.type}</StreamLink>, event {number(failure.position)}.
          </>
        )}{' '}
        What is shown was not changed.
      </p>
    )
  }
  if (state !== 'done') return <p className="text-ink-soft">What is shown was not changed.</p>
  return (
    <p className="text-ink-soft">
      {differencesSentence(differences, compareOnly)} {number(position)} events
      {eventsPerSecond !== null && `, ${number(eventsPerSecond)} a second`}.
    </p>
  )
}
