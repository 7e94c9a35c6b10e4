import { Cell, Heading, Row, SmallCell, Table } from '@/components/Table'
import { RelativeTime } from '@/components/Time'
import { Button } from '@/components/ui/Button'
import { exactTime } from '@/lib/time'
import { useNow } from '@/lib/useNow'
import type { Token } from './api'

export function TokenTable({ tokens, onRevoke }: { tokens: Token[]; onRevoke: (token: Token) => void }) {
  return (
    <Table
      label="API tokens"
      headings={
        <>
          <Heading>Name</Heading>
          <Heading>Last used</Heading>
          <Heading>Expires</Heading>
          <Heading>Revoke</Heading>
        </>
      }
    >
      {tokens.map((token) => (
        <Row key={token.id}>
          <Cell className="max-md:col-span-full md:w-1/2">
            <p className="font-semibold wrap-anywhere">{token.name}</p>
            <p className="text-[0.8125rem] text-ink-faint">
              <code className="font-mono">{token.prefix}…</code> {token.scopes.join(', ')}
            </p>
          </Cell>
          <SmallCell label="Last used">{token.lastUsedAt === null ? 'Never' : <RelativeTime moment={token.lastUsedAt} />}</SmallCell>
          <SmallCell label="Expires">
            <Expiry moment={token.expiresAt} />
          </SmallCell>
          <Cell className="max-md:justify-self-end">
            <Button look="danger" size="small" aria-label={`Revoke ${token.name}`} onClick={() => onRevoke(token)}>
              Revoke
            </Button>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function Expiry({ moment }: { moment: string }) {
  const isOver = useNow(30_000) >= Date.parse(moment)
  return (
    <time dateTime={moment} title={exactTime(moment)} className={isOver ? 'text-bad' : undefined}>
      {isOver ? 'Expired' : exactTime(moment).slice(0, 10)}
    </time>
  )
}
