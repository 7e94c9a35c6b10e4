import type { ApiProblem } from '@/api/problem'
import type { ConnectionTest, McpServer, TestResult, TestStage } from '@/api/mcpTypes'

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
  sse: 'A server on the internet, the older way.',
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

const NOTHING_TO_CONNECT_TO = 'It runs in the environment itself: there is nothing to connect to from here.'

const resultSentences: Record<Exclude<TestResult, 'refused_by_policy'>, string> = {
  ok: 'The server answered as it should.',
  auth_failed: 'The server is there, but did not accept the credentials.',
  unreachable: 'Nothing answered at this address. Look at the host and the port, and whether a firewall stands between.',
  timeout: 'The server took too long to answer. It may be asleep, or a firewall swallows the connection.',
  not_tested: NOTHING_TO_CONNECT_TO,
}

const CLOSED_ADDRESS = 'The platform does not connect there: private networks, its own machine and some ports are closed to it.'
const WRONG_WAY = 'The server sends elsewhere or asks for the password in clear text, which the platform does not do.'
const NOT_OFFERED = 'Its package is no longer offered.'

export function outcomeSentence({ result, stages }: ConnectionTest): string {
  if (result !== 'refused_by_policy') return resultSentences[result]
  if (stages.length === 0) return NOT_OFFERED
  return stages.some(({ stage, ok }) => stage === 'handshake' && !ok) ? WRONG_WAY : CLOSED_ADDRESS
}

/** Said in place of a test, for what the platform cannot reach. */
export function untestableSentence(kind: McpKind): string | undefined {
  return kind === 'stdio' || kind === 'sqlite' ? NOTHING_TO_CONNECT_TO : undefined
}

/** Why the connection cannot be tested now. */
export const testRefusals = {
  testing: 'The test is under way.',
  tooOften: 'Too many tests within a minute.',
  incomplete: 'Fill in the form first.',
  kept: 'Save first: what is kept is known to the platform only.',
}

export const stageWords: Record<TestStage, string> = {
  address: 'Check the address',
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
