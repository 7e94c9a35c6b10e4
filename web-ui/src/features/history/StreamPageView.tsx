import { Link } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { EventDetails, StreamState } from '@/api/diagnosisTypes'
import { BackLink } from '@/components/BackLink'
import { CodeBlock } from '@/components/CodeBlock'
import { ClockTime, RelativeTime } from '@/components/Time'
import { Button } from '@/components/ui/Button'
import { ChangeTable } from './ChangeTable'
import { eventWords, pretty } from './words'

export interface StreamPageViewProps {
  state: StreamState
  /** Absent while it is being read. */
  details: EventDetails | undefined
  onVersion: (version: number) => void
}

export function StreamPageView({ state, details, onVersion }: StreamPageViewProps) {
  const { event, changes } = state
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <Header state={state} />
      <Versions state={state} onVersion={onVersion} />
      <section aria-labelledby="event" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 id="event" className="font-semibold">
          {eventWords(event.type)}
        </h2>
        <p className="text-sm wrap-anywhere text-ink-soft">
          Event {event.position}, <RelativeTime moment={event.at} />, at <ClockTime moment={event.at} />
          {event.actor && `, wanted by ${event.actor}`}.
          {event.correlation && (
            <>
              {' '}
              <Link to="/admin/events" search={{ correlation: event.correlation }} className="text-link">
                All that came with it
              </Link>
            </>
          )}
        </p>
        {details && <CodeBlock label="What it carries" text={pretty(details.payload)} />}
      </section>
      <section aria-labelledby="changes" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 id="changes" className="font-semibold">
          What it changed
        </h2>
        {changes.length === 0 ? <p className="text-sm text-ink-soft">Nothing that the rules have to know.</p> : <ChangeTable changes={changes} />}
      </section>
      <section aria-labelledby="state" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 id="state" className="font-semibold">
          As it was then
        </h2>
        <CodeBlock label="The state" text={pretty(state.state)} />
      </section>
    </div>
  )
}

function Header({ state: { stream, aggregate } }: { state: StreamState }) {
  return (
    <header className="grid gap-4">
      <BackLink to="/admin/events">Events</BackLink>
      <div className="min-w-0">
        <h1 className="text-2xl font-semibold">{aggregate}</h1>
        <p className="mt-1 font-mono text-sm wrap-anywhere text-ink-soft">{stream}</p>
        <Link to="/admin/events" search={{ stream }} className="text-link text-sm">
          All its events
        </Link>
      </div>
    </header>
  )
}

function Versions({ state: { version, lastVersion }, onVersion }: { state: StreamState; onVersion: (version: number) => void }) {
  return (
    <nav aria-label="Versions" className="flex flex-wrap items-center gap-3">
      <Button size="icon" aria-label="The version before" disabled={version === 0} onClick={() => onVersion(version - 1)}>
        <ChevronLeft aria-hidden className="size-4" />
      </Button>
      <p role="status" className="text-sm tabular-nums">
        Version {version} of {lastVersion}
      </p>
      <Button size="icon" aria-label="The version after" disabled={version >= lastVersion} onClick={() => onVersion(version + 1)}>
        <ChevronRight aria-hidden className="size-4" />
      </Button>
    </nav>
  )
}
