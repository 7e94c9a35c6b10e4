import { queryOptions } from '@tanstack/react-query'
import { call } from '@/api/client'
import { MCP_SERVERS } from '@/api/mcpServers'
import type { ConnectionTest, McpPackage, McpServer, WantedMcpServer } from '@/api/mcpTypes'
import type { CommandAnswer, Use } from '@/api/skillTypes'
import type { SeenVersion } from '@/api/versions'

const at = (id: string) => `${MCP_SERVERS}/${encodeURIComponent(id)}`

export const keys = { one: (id: string) => ['mcp-servers', 'one', id] as const }

export function readMcpServer(id: string, signal?: AbortSignal): Promise<McpServer> {
  return call(at(id), signal ? { signal } : {})
}

export function mcpServerQuery(id: string) {
  return queryOptions({ queryKey: keys.one(id), queryFn: ({ signal }) => readMcpServer(id, signal) })
}

/** Asked whenever a page opens: environments change on pages of their own. */
export function usesQuery(id: string) {
  return queryOptions({
    queryKey: ['mcp-servers', 'uses', id] as const,
    queryFn: async ({ signal }) => (await call<{ items: Use[] }>(`${at(id)}/uses`, { signal })).items,
    staleTime: 0,
  })
}

/** The programs that may run in an environment. */
export const packagesQuery = queryOptions({
  queryKey: ['mcp-packages'] as const,
  queryFn: async ({ signal }) => (await call<{ items: McpPackage[] }>('/api/v1/mcp-packages', { signal })).items,
  staleTime: Infinity,
})

export function createMcpServer(wanted: WantedMcpServer): Promise<CommandAnswer> {
  return call(MCP_SERVERS, { method: 'POST', body: wanted, isOnce: true })
}

export function changeMcpServer(id: string, change: Partial<WantedMcpServer>, ifMatch: SeenVersion): Promise<CommandAnswer> {
  return call(at(id), { method: 'PATCH', body: change, ifMatch })
}

export function deleteMcpServer(id: string): Promise<void> {
  return call(at(id), { method: 'DELETE' })
}

export function testSaved(id: string): Promise<ConnectionTest> {
  return call(`${at(id)}/test`, { method: 'POST' })
}

export function testTyped(wanted: WantedMcpServer): Promise<ConnectionTest> {
  return call(`${MCP_SERVERS}/test`, { method: 'POST', body: wanted })
}
