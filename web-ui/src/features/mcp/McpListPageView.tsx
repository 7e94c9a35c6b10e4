import { Link } from '@tanstack/react-router'
import { Cable, Plus } from 'lucide-react'
import type { ApiProblem } from '@/api/problem'
import type { McpServer } from '@/api/mcpTypes'
import { EmptyState } from '@/components/EmptyState'
import { ListSkeleton } from '@/components/ListSkeleton'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { buttonClasses } from '@/components/ui/Button'
import { McpTable } from './McpTable'

export interface McpListPageViewProps {
  servers: McpServer[] | undefined
  problem: ApiProblem | undefined
  onRetry: () => void
}

export function McpListPageView(props: McpListPageViewProps) {
  const isEmpty = props.servers?.length === 0
  return (
    <>
      <PageHeader title="MCP servers" action={isEmpty ? undefined : <NewServer word="New MCP server" />}>
        Databases and servers that Claude Code can ask from your environments.
      </PageHeader>
      <Body {...props} />
    </>
  )
}

function Body({ servers, problem, onRetry }: McpListPageViewProps) {
  if (problem) return <ProblemNotice problem={problem} title="Your MCP servers could not be read" onRetry={onRetry} />
  if (servers === undefined) return <ListSkeleton label="Loading your MCP servers" />
  if (servers.length === 0) return <NoServers />
  return <McpTable servers={servers} />
}

function NoServers() {
  return (
    <EmptyState icon={Cable} title="No MCP servers yet" action={<NewServer word="Add your first MCP server" />}>
      Through one Claude can look into a database, or use the tools of another service. Its credentials are kept sealed.
    </EmptyState>
  )
}

function NewServer({ word }: { word: string }) {
  return (
    <Link to="/settings/mcp/new" className={buttonClasses('primary')}>
      <Plus aria-hidden className="size-4" />
      {word}
    </Link>
  )
}
