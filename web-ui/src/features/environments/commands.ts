import type { Environment } from '@/api/types'
import type { Condition } from './words'
import { conditionOf } from './words'

export type Command = 'deploy' | 'start' | 'stop' | 'cancel' | 'delete'

/** `undefined` means: may be given now. Otherwise the sentence that says why not. */
export type Availability = Record<Command, string | undefined>

const DELETING = 'The environment is being deleted.'
const STOPPING = 'The environment is being stopped. Wait until it has stopped.'
const DEPLOYING = 'A deployment is running. Wait for it, or cancel it.'
const NEVER_DEPLOYED = 'Nothing to start yet: deploy it first.'
const RUNS = 'It is running already.'
const NOT_RUNNING = 'It is not running.'
const NO_DEPLOYMENT = 'No deployment is running.'

/** The table of what may be asked when; the server enforces the same and has the last word. */
const table: Record<Condition, Availability> = {
  pending: may({ start: NEVER_DEPLOYED, stop: NOT_RUNNING, cancel: NO_DEPLOYMENT }),
  deploying: may({ deploy: DEPLOYING, start: DEPLOYING, stop: DEPLOYING }),
  redeploying: may({ deploy: DEPLOYING, start: DEPLOYING, stop: DEPLOYING }),
  running: may({ start: RUNS, cancel: NO_DEPLOYMENT }),
  unhealthy: may({ start: RUNS, cancel: NO_DEPLOYMENT }),
  unknown: may({ start: RUNS, cancel: NO_DEPLOYMENT }),
  stopping: may({ deploy: STOPPING, start: STOPPING, stop: 'It is being stopped already.', cancel: NO_DEPLOYMENT }),
  stopped: may({ stop: 'It is stopped already.', cancel: NO_DEPLOYMENT }),
  error: may({ start: 'It failed: deploy it again instead.', stop: NOT_RUNNING, cancel: NO_DEPLOYMENT }),
  deleting: may({ deploy: DELETING, start: DELETING, stop: DELETING, cancel: DELETING, delete: DELETING }),
}

export function availabilityOf(environment: Environment, pending: string | undefined): Availability {
  if (pending === undefined) return table[conditionOf(environment)]
  const why = `Wait for the last command: ${pending}`
  return { deploy: why, start: why, stop: why, cancel: why, delete: why }
}

export function hasUndeployedChanges(environment: Environment): boolean {
  return (
    environment.deployedSpecVersion !== null &&
    environment.deployedSpecVersion < environment.specVersion &&
    conditionOf(environment) !== 'deleting'
  )
}

export function lastChangeFailed(environment: Environment): boolean {
  return conditionOf(environment) === 'running' && environment.errorMessage !== null && !isChangedOutside(environment)
}

/** Somebody worked in Coolify, or its container died: the last command is not what runs. */
export function isChangedOutside(environment: Environment): boolean {
  return environment.errorCode === 'changed_outside'
}

export function needsAttention(environment: Environment): boolean {
  const condition = conditionOf(environment)
  return (
    condition === 'error' ||
    condition === 'unhealthy' ||
    condition === 'unknown' ||
    lastChangeFailed(environment) ||
    isChangedOutside(environment)
  )
}

function may(refused: Partial<Availability>): Availability {
  return { deploy: undefined, start: undefined, stop: undefined, cancel: undefined, delete: undefined, ...refused }
}
