import { useQuery } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import { mcpServersQuery } from '@/api/mcpServers'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { McpListPageView } from './McpListPageView'

export function McpListPage() {
  useDocumentTitle('MCP servers')
  const { data, error, refetch } = useQuery(mcpServersQuery)
  return (
    <McpListPageView servers={data} problem={data === undefined && error ? asProblem(error) : undefined} onRetry={() => void refetch()} />
  )
}
