import type { QueryClient } from '@tanstack/react-query'
import { mcpServersQuery } from '@/api/mcpServers'
import type { McpServer } from '@/api/mcpTypes'
import { keys } from './api'

/** A row that was waited for goes everywhere it is shown, so that nothing is asked again. */
export function mcpServerArrived(cache: QueryClient, server: McpServer): void {
  cache.setQueryData<McpServer>(keys.one(server.id), server)
  cache.setQueryData<McpServer[]>(mcpServersQuery.queryKey, (rows) => {
    if (rows === undefined) return undefined
    return rows.some(({ id }) => id === server.id) ? rows.map((held) => (held.id === server.id ? server : held)) : [server, ...rows]
  })
}

export function mcpServerDeleted(cache: QueryClient, id: string): void {
  cache.setQueryData<McpServer[]>(mcpServersQuery.queryKey, (rows) => rows?.filter((row) => row.id !== id))
}
