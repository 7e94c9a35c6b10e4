import { Link } from '@tanstack/react-router'
import type { McpServer } from '@/api/mcpTypes'
import { GlobalBadge } from '@/components/GlobalBadge'
import { Cell, Heading, Row, SmallCell, Table } from '@/components/Table'
import { RelativeTime } from '@/components/Time'
import { kindOf, kindWords } from './words'

export function McpTable({ servers }: { servers: McpServer[] }) {
  return (
    <Table
      label="MCP servers"
      headings={
        <>
          <Heading>Name</Heading>
          <Heading>Kind</Heading>
          <Heading>Changed</Heading>
        </>
      }
    >
      {servers.map((server) => (
        <Row key={server.id}>
          <Cell className="max-md:col-span-full md:w-3/5 md:max-w-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link
                to="/settings/mcp/$id"
                params={{ id: server.id }}
                className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
              >
                {server.name}
              </Link>
              {server.isGlobal && <GlobalBadge />}
            </div>
            <p className="truncate font-mono text-[0.8125rem] text-ink-faint">{server.target}</p>
          </Cell>
          <SmallCell label="Kind">{kindWords[kindOf(server)]}</SmallCell>
          <SmallCell label="Changed">
            <RelativeTime moment={server.updatedAt} />
          </SmallCell>
        </Row>
      ))}
    </Table>
  )
}
