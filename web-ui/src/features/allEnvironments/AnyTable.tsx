import { Link } from '@tanstack/react-router'
import { Square } from 'lucide-react'
import type { AnyEnvironment } from '@/api/adminTypes'
import { Cell, Heading, Row, SmallCell, Table } from '@/components/Table'
import { RelativeTime } from '@/components/Time'
import { Button } from '@/components/ui/Button'
import { StatusBadge } from './StatusBadge'
import { ownerOf, shownOf } from './words'

interface AnyTableProps {
  environments: AnyEnvironment[]
  onStop: (environment: AnyEnvironment) => void
}

export function AnyTable({ environments, onStop }: AnyTableProps) {
  return (
    <Table
      label="Environments of everybody"
      headings={
        <>
          <Heading>Environment</Heading>
          <Heading>Owner</Heading>
          <Heading>Status</Heading>
          <Heading>Changed</Heading>
          <Heading>Stop</Heading>
        </>
      }
    >
      {environments.map((environment) => (
        <AnyRow key={environment.id} environment={environment} onStop={() => onStop(environment)} />
      ))}
    </Table>
  )
}

function AnyRow({ environment, onStop }: { environment: AnyEnvironment; onStop: () => void }) {
  const shown = shownOf(environment)
  return (
    <Row>
      <Cell className="max-md:col-span-full md:w-2/5 md:max-w-0">
        <p className="font-semibold wrap-anywhere">{environment.name}</p>
        <p className="text-sm wrap-anywhere text-ink-soft">{environment.subdomain}</p>
        {environment.errorMessage && <p className="mt-1 line-clamp-2 text-sm text-bad">{environment.errorMessage}</p>}
      </Cell>
      <Cell className="max-md:col-span-full md:w-1/5 md:max-w-0">
        <Link to="/admin/users/$id" params={{ id: environment.owner.id }} className="text-link wrap-anywhere">
          {ownerOf(environment)}
        </Link>
        {environment.owner.state === 'suspended' && <p className="text-sm text-warn">suspended</p>}
      </Cell>
      <Cell>
        <StatusBadge shown={shown} />
      </Cell>
      <SmallCell label="Changed">
        <RelativeTime moment={environment.updatedAt} />
      </SmallCell>
      <Cell className="max-md:justify-self-end">
        {shown === 'running' && (
          <Button size="small" aria-label={`Stop ${environment.name}`} onClick={onStop}>
            <Square aria-hidden className="size-3.5" /> Stop
          </Button>
        )}
      </Cell>
    </Row>
  )
}
