import { queryOptions } from '@tanstack/react-query'
import type { McpServer } from './mcpTypes'
import { readAll } from './readAll'

export const MCP_SERVERS = '/api/v1/mcp-servers'

/** The owner's MCP servers; the pages of MCP servers and those of environments share them. */
export const mcpServersQuery = queryOptions({
  queryKey: ['mcp-servers', 'list'] as const,
  queryFn: ({ signal }) => readAll<McpServer>(MCP_SERVERS, signal),
})
