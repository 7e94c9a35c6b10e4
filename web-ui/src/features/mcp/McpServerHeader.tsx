import type { McpServer } from '@/api/mcpTypes'
import { BackLink } from '@/components/BackLink'
import { GlobalBadge } from '@/components/GlobalBadge'
import { RelativeTime } from '@/components/Time'
import { kindOf, kindWords } from './words'

export function McpServerHeader({ server }: { server: McpServer }) {
  return (
    <header className="grid gap-4">
      <BackLink to="/settings/mcp">MCP servers</BackLink>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 text-2xl font-semibold wrap-anywhere">{server.name}</h1>
          {server.isGlobal && <GlobalBadge />}
        </div>
        <p className="mt-1 text-sm text-ink-soft">
          {kindWords[kindOf(server)]} · <span className="font-mono text-[0.8125rem] wrap-anywhere">{server.target}</span> · changed{' '}
          <RelativeTime moment={server.updatedAt} />
        </p>
      </div>
    </header>
  )
}
