import { Link } from '@tanstack/react-router'
import type { EventLine } from '@/api/diagnosisTypes'
import { Cell, Heading, Row, SmallCell, Table } from '@/components/Table'
import { RelativeTime } from '@/components/Time'
import { eventWords } from './words'

export function EventTable({ events }: { events: EventLine[] }) {
  return (
    <Table
      label="Events"
      headings={
        <>
          <Heading>Event</Heading>
          <Heading>Of</Heading>
          <Heading>Wanted by</Heading>
          <Heading>Position</Heading>
          <Heading>When</Heading>
        </>
      }
    >
      {events.map((event) => (
        <EventRow key={event.position} event={event} />
      ))}
    </Table>
  )
}

function EventRow({ event: { type, stream, version, actor, correlation, position, at } }: { event: EventLine }) {
  return (
    <Row>
      <Cell className="max-md:col-span-full">
        <Link to="/admin/streams/$id" params={{ id: stream }} search={{ version }} className="text-link font-medium wrap-anywhere">
          {eventWords(type)}
        </Link>
      </Cell>
      <Cell className="max-md:col-span-full md:w-1/3 md:max-w-0">
        <Link to="/admin/events" search={{ stream }} className="font-mono text-[0.8125rem] wrap-anywhere text-ink-soft hover:text-ink">
          {stream}
        </Link>
        <p className="text-[0.8125rem] text-ink-faint">version {version}</p>
      </Cell>
      <Cell className="max-md:col-span-full md:w-1/5 md:max-w-0">
        <p className="text-sm wrap-anywhere">{actor ?? '–'}</p>
        {correlation && (
          <Link
            to="/admin/events"
            search={{ correlation }}
            aria-label={`Everything that was led to with event ${position}`}
            className="text-[0.8125rem] text-ink-faint hover:text-ink"
          >
            with it
          </Link>
        )}
      </Cell>
      <SmallCell label="Position">{position}</SmallCell>
      <SmallCell label="When">
        <RelativeTime moment={at} />
      </SmallCell>
    </Row>
  )
}
