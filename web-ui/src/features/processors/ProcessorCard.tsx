import type { Processor } from '@/api/diagnosisTypes'
import { RelativeTime } from '@/components/Time'
import { Button } from '@/components/ui/Button'
import { FailurePart } from './FailurePart'
import { ReplayPart } from './ReplayPart'
import { StateBadge } from './StateBadge'
import { lagSentence, number, purposes } from './words'

export interface ProcessorActions {
  onPause: (name: string) => void
  onResume: (name: string) => void
  onReplay: (name: string, compareOnly: boolean) => void
  onCancel: (name: string) => void
}

export function ProcessorCard({ processor, ...actions }: { processor: Processor } & ProcessorActions) {
  const { name, state, position, head, lag, segments, pause, replay } = processor
  const nodes = new Set(segments.map(({ node }) => node).filter((node) => node !== null))
  return (
    <li className="card grid grid-cols-[minmax(0,1fr)] gap-3 p-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-semibold">{name}</h2>
        <StateBadge state={state} />
        <Buttons processor={processor} {...actions} />
      </div>
      {purposes[name] && <p className="text-sm text-ink-soft">{purposes[name]}</p>}
      <p className="text-sm tabular-nums">
        At event {number(position)} of {number(head)}. {lagSentence(lag)}
      </p>
      {pause ? (
        <p className="text-sm wrap-anywhere text-ink-soft">
          Paused by {pause.by} <RelativeTime moment={pause.at} />, on all nodes.
        </p>
      ) : (
        <p className="text-sm wrap-anywhere text-ink-faint">{nodes.size === 0 ? 'Handled by no node.' : `Handled by ${[...nodes].join(' and ')}.`}</p>
      )}
      <FailurePart processor={processor} />
      {replay && <ReplayPart name={name} replay={replay} onCancel={() => actions.onCancel(name)} />}
    </li>
  )
}

function Buttons({ processor: { name, pause, replay, replayable }, onPause, onResume, onReplay }: { processor: Processor } & ProcessorActions) {
  const isIdle = replayable && replay?.state !== 'building'
  return (
    <div className="ml-auto flex flex-wrap gap-2">
      {isIdle && (
        <>
          <Button size="small" aria-label={`Compare ${name} with the history`} onClick={() => onReplay(name, true)}>
            Compare
          </Button>
          <Button size="small" aria-label={`Make the rows of ${name} anew`} onClick={() => onReplay(name, false)}>
            Replay
          </Button>
        </>
      )}
      {pause ? (
        <Button size="small" aria-label={`Resume ${name}`} onClick={() => onResume(name)}>
          Resume
        </Button>
      ) : (
        <Button size="small" look="danger" aria-label={`Pause ${name}`} onClick={() => onPause(name)}>
          Pause
        </Button>
      )}
    </div>
  )
}
