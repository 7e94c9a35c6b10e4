/** The HTTP contract of what administrators see of processors and of the history. */

export type ProcessorState = 'running' | 'paused' | 'replaying' | 'failed' | 'unowned'
export type ReplayState = 'building' | 'done' | 'failed' | 'cancelled'

export interface ProcessorFailure {
  /** Whether it still stands before that event. */
  current: boolean
  position: number
  stream: string
  type: string
  /** Whether it is that event, or the first one of a batch that could not be written. */
  exact: boolean
  error: string
  node: string
  since: string
  lastAt: string
  times: number
}

export interface ReplayDifference {
  table: string
  rows: number
  missing: number
  superfluous: number
  differing: number
  examples: string[]
}

export interface ProcessorReplay {
  state: ReplayState
  compareOnly: boolean
  by: string
  position: number
  to: number
  percent: number
  eventsPerSecond: number | null
  requestedAt: string
  endedAt: string | null
  estimatedEnd: string | null
  differences: ReplayDifference[]
  /** Its position is 0 where it is about no event. */
  failure: { message: string; position: number; stream: string; type: string } | null
}

export interface SetAsideEnvironment {
  environmentId: string
  position: number
  version: number
  type: string
  error: string | null
  at: string
}

export interface Processor {
  name: string
  state: ProcessorState
  position: number
  head: number
  lag: { events: number; oldestAt: string | null; seconds: number }
  segments: { number: number; position: number; node: string | null }[]
  pause: { by: string; at: string } | null
  failure: ProcessorFailure | null
  replay: ProcessorReplay | null
  replayable: boolean
  setAside: SetAsideEnvironment[]
}

export interface EventLine {
  position: number
  id: string
  type: string
  aggregate: string
  stream: string
  version: number
  at: string
  actor: string | null
  correlation: string | null
}

export interface EventDetails {
  event: EventLine
  revision: number
  payload: Record<string, unknown>
  metadata: Record<string, unknown>
}

export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

export interface StreamState {
  stream: string
  aggregate: string
  version: number
  lastVersion: number
  event: EventLine
  state: Record<string, unknown>
  changes: FieldChange[]
}
