import type { ApiProblem } from '@/api/problem'
import type { aggregates } from './search'

type Aggregate = (typeof aggregates)[number]

export const aggregateWords: Record<Aggregate, string> = {
  Environment: 'Environments',
  Skill: 'Skills',
  McpServer: 'MCP servers',
  Account: 'Accounts',
}

export const filterWords = {
  type: { label: 'Event', example: 'deployment-requested' },
  stream: { label: 'Of', example: 'The id of a thing, such as env_…' },
  actor: { label: 'Wanted by', example: 'The id of a person, or a part of the platform' },
  correlation: { label: 'Led to by', example: 'What one wish has led to has the same' },
  from: { label: 'From', example: '2026-04-01T12:00:00Z' },
  to: { label: 'Before', example: '2026-04-02T12:00:00Z' },
} as const

/** `environment-renamed` as `Environment renamed`. */
export function eventWords(type: string): string {
  const words = type.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export function outcomeOfSearch(shown: number, isAll: boolean): string {
  return isAll ? `${shown} events shown` : `The newest ${shown} events shown`
}

/** What cannot be looked for, in the words of the server, with the filter that it is about. */
export function wrongFilters(problem: ApiProblem): Record<string, string> {
  return Object.fromEntries(problem.errors.map(({ field, message }) => [field, message]))
}

/** A value of a state, on one line. */
export function shortly(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

export function pretty(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
