/** The HTTP contract of MCP servers. Secrets are sent and never answered. */

export type McpType = 'database' | 'custom'
export type McpProvider = 'postgres' | 'mysql' | 'sqlite'
export type McpTransport = 'stdio' | 'http' | 'sse'

export interface McpServer {
  id: string
  name: string
  type: McpType
  provider: McpProvider | null
  transportType: McpTransport | null
  /** What may be shown of where it leads. */
  target: string
  url: string | null
  command: string | null
  /** Only the names. */
  headers: string[]
  path: string | null
  isGlobal: boolean
  number: number
  version: number
  createdAt: string
  updatedAt: string
}

/** What is absent from a change stays as it is; a header that is `null` goes. */
export interface WantedMcpServer {
  name: string
  type: McpType
  provider?: McpProvider
  connectionString?: string
  url?: string
  transportType?: McpTransport
  headers?: Record<string, string | null>
  command?: string
  isGlobal: boolean
}

export interface McpPackage {
  name: string
  version: string
  title: string
  description: string
}

export type TestResult = 'ok' | 'auth_failed' | 'unreachable' | 'refused_by_policy' | 'timeout' | 'not_tested'
export type TestStage = 'address' | 'connect' | 'handshake' | 'tools'

export interface ConnectionTest {
  result: TestResult
  stages: { stage: TestStage; ok: boolean }[]
  tools: number | null
  durationMillis: number
  checkedAt: string
}
