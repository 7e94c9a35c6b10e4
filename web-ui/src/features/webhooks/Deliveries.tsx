import type { ApiProblem } from '@/api/problem'
import { ListSkeleton } from '@/components/ListSkeleton'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Cell, Heading, Row, SmallCell, Table } from '@/components/Table'
import { RelativeTime } from '@/components/Time'
import { Button } from '@/components/ui/Button'
import type { Delivery } from './api'
import { outcomeHints, outcomeWord } from './words'

interface DeliveriesProps {
  deliveries: Delivery[] | undefined
  problem: ApiProblem | undefined
  onMore: (() => void) | undefined
  onLookAgain: () => void
}

/** What was sent and what came of it, newest first. */
export function Deliveries({ onLookAgain, ...rest }: DeliveriesProps) {
  return (
    <section aria-labelledby="deliveries" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="deliveries" className="font-semibold">
          Deliveries
        </h2>
        <Button size="small" onClick={onLookAgain}>
          Look again
        </Button>
      </div>
      <Body {...rest} onRetry={onLookAgain} />
    </section>
  )
}

function Body({ deliveries, problem, onMore, onRetry }: Omit<DeliveriesProps, 'onLookAgain'> & { onRetry: () => void }) {
  if (problem) return <ProblemNotice problem={problem} title="The deliveries could not be read" onRetry={onRetry} />
  if (deliveries === undefined) return <ListSkeleton label="Loading the deliveries" />
  if (deliveries.length === 0) return <p className="text-sm text-ink-soft">Nothing has been sent yet.</p>
  return (
    <>
      <DeliveryTable deliveries={deliveries} />
      {onMore && (
        <Button className="justify-self-center" onClick={onMore}>
          Show more
        </Button>
      )}
    </>
  )
}

function DeliveryTable({ deliveries }: { deliveries: Delivery[] }) {
  return (
    <Table
      label="Deliveries"
      headings={
        <>
          <Heading>Event</Heading>
          <Heading>Outcome</Heading>
          <Heading>Attempt</Heading>
          <Heading>Took</Heading>
          <Heading>When</Heading>
        </>
      }
    >
      {deliveries.map((delivery) => (
        <Row key={delivery.id}>
          <Cell className="max-md:col-span-full md:w-1/2">
            <p className="font-medium">{delivery.type}</p>
            {delivery.position !== null && <p className="text-[0.8125rem] text-ink-faint">Position {delivery.position}</p>}
          </Cell>
          <SmallCell label="Outcome">
            <span title={outcomeHints[delivery.outcome]} className={delivery.outcome === 'delivered' ? 'text-good' : 'text-bad'}>
              {outcomeWord(delivery)}
            </span>
          </SmallCell>
          <SmallCell label="Attempt">{delivery.attempt}</SmallCell>
          <SmallCell label="Took">{delivery.durationMillis} ms</SmallCell>
          <SmallCell label="When">
            <RelativeTime moment={delivery.at} />
          </SmallCell>
        </Row>
      ))}
    </Table>
  )
}
