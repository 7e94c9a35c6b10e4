import { Link } from '@tanstack/react-router'
import { Cell, Heading, Row, SmallCell, Table } from '@/components/Table'
import { RelativeTime } from '@/components/Time'
import type { Webhook } from './api'
import { StatusBadge } from './StatusBadge'
import { eventsWord } from './words'

export function WebhookTable({ webhooks }: { webhooks: Webhook[] }) {
  return (
    <Table
      label="Webhooks"
      headings={
        <>
          <Heading>Address</Heading>
          <Heading>Status</Heading>
          <Heading>Made</Heading>
        </>
      }
    >
      {webhooks.map((webhook) => (
        <Row key={webhook.id}>
          <Cell className="max-md:col-span-full md:w-2/3">
            <Link to="/settings/webhooks/$id" params={{ id: webhook.id }} className="font-semibold wrap-anywhere hover:underline">
              {webhook.url}
            </Link>
            <p className="text-[0.8125rem] text-ink-faint">{eventsWord(webhook)}</p>
          </Cell>
          <SmallCell label="Status">
            <StatusBadge status={webhook.status} />
          </SmallCell>
          <SmallCell label="Made">
            <RelativeTime moment={webhook.createdAt} />
          </SmallCell>
        </Row>
      ))}
    </Table>
  )
}
