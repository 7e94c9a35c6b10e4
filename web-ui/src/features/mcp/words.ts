import type { ApiProblem } from '@/api/problem'
import type { McpServer, TestResult, TestStage } from '@/api/mcpTypes'

/** The only place where states of MCP servers become English. */

/** What a server is, in one word: its provider, or the way to it. */
export type McpKind = 'postgres' | 'mysql' | 'sqlite' | 'http' | 'sse' | 'stdio'

export function kindOf(server: Pick<McpServer, 'provider' | 'transportType'>): McpKind {
  return server.provider ?? server.transportType ?? 'http'
}

export const kindWords: Record<McpKind, string> = {
  postgres: 'PostgreSQL',
  mysql: 'MySQL',
  sqlite: 'SQLite',
  http: 'HTTP',
  sse: 'SSE',
  stdio: 'Program',
}

export const kindSentences: Record<McpKind, string> = {
  postgres: 'A database that Claude may read.',
  mysql: 'A database that Claude may read.',
  sqlite: 'A database file in the workspace.',
  http: 'A server on the internet.',
  sse: 'The same, the older way.',
  stdio: 'Runs in the environment itself.',
}

export const resultWords: Record<TestResult, string> = {
  ok: 'It works',
  auth_failed: 'Log-in refused',
  unreachable: 'Unreachable',
  refused_by_policy: 'Not allowed',
  timeout: 'Too slow',
  not_tested: 'Not tested',
}

export const resultSentences: Record<TestResult, string> = {
  ok: 'The server answered as it should.',
  auth_failed: 'The server is there, but did not accept the credentials.',
  unreachable: 'Nothing answered at this address. Look at the host and the port, and whether a firewall stands between.',
  refused_by_policy: 'The platform does not connect to this address: private networks and its own machine are closed to it.',
  timeout: 'The server took too long to answer. It may be asleep, or a firewall swallows the connection.',
  not_tested: 'It runs in the environment itself, so that there is nothing to connect to from here.',
}

export const stageWords: Record<TestStage, string> = {
  address: 'Find the address',
  connect: 'Connect',
  handshake: 'Log in and agree on the protocol',
  tools: 'List the tools',
}

export const stageStateWords = { passed: 'Passed', failed: 'Failed', unreached: 'Not reached' }

export function toolsSentence(tools: number | null): string | undefined {
  if (tools === null) return undefined
  return tools === 1 ? 'It offers 1 tool.' : `It offers ${tools} tools.`
}

export function tookSentence(millis: number): string {
  return millis < 1000 ? `Took ${millis} ms.` : `Took ${(millis / 1000).toFixed(1)} s.`
}

export function waitSentence(seconds: number): string {
  return `Too many tests within a minute. The next one is possible in ${seconds === 1 ? '1 second' : `${seconds} seconds`}.`
}

const problemWords: Record<string, string> = {
  mcp_server_in_use: 'Environments use it. Take it out of them first.',
  mcp_server_name_taken: 'You have an MCP server of this name already.',
  too_many_mcp_servers: 'You have as many MCP servers as your quota allows. Delete one first.',
  no_such_mcp_server: 'This MCP server does not exist, or it is not yours.',
}

export function problemSentence(problem: ApiProblem): string {
  return problemWords[problem.code] ?? problem.detail ?? problem.title
}
