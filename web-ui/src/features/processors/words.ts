import type { ProcessorState, ReplayDifference, ReplayState } from '@/api/diagnosisTypes'
import type { ApiProblem } from '@/api/problem'

export const stateWords: Record<ProcessorState, string> = {
  running: 'Running',
  paused: 'Paused',
  replaying: 'Being made anew',
  failed: 'Failing',
  unowned: 'On no node',
}

export const replayWords: Record<ReplayState, string> = {
  building: 'Making rows anew',
  done: 'Made anew',
  failed: 'Not made anew',
  cancelled: 'Cancelled',
}

/** What each of them is for. A processor that this page does not know yet has only its name. */
export const purposes: Record<string, string> = {
  environments: 'What pages show of environments, deployments and operations.',
  equipment: 'What pages show of skills and MCP servers; forgets sealed values that nothing needs.',
  deployments: 'The processes that deploy, stop and delete. It has no rows, so that there is nothing to make anew.',
}

const problemWords: Record<string, string> = {
  processor_paused: 'It is paused already.',
  processor_not_paused: 'It is not paused.',
  replay_running: 'Rows are being made anew already. One processor at a time.',
  replay_not_running: 'It has ended meanwhile.',
}

export function problemSentence(problem: ApiProblem): string {
  return problemWords[problem.code] ?? problem.detail ?? problem.title
}

const numbers = new Intl.NumberFormat('en')

export function number(value: number): string {
  return numbers.format(value)
}

export function lagSentence({ events, seconds }: { events: number; seconds: number }): string {
  if (events === 0) return 'Knows everything that has happened.'
  return `${number(events)} ${events === 1 ? 'event' : 'events'} behind, the oldest ${ageOf(seconds)} old.`
}

function ageOf(seconds: number): string {
  if (seconds < 120) return `${seconds} s`
  return seconds < 7200 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3600)} h`
}

export function differencesSentence(differences: ReplayDifference[], compareOnly: boolean): string {
  const found = differences.reduce((sum, { missing, superfluous, differing }) => sum + missing + superfluous + differing, 0)
  if (found === 0) return 'The rows were as the history has them.'
  const rows = `${number(found)} ${found === 1 ? 'row' : 'rows'}`
  return compareOnly ? `${rows} would be different. Nothing was changed.` : `${rows} were put right.`
}
