import type { LifeCommand } from './api'
import type { Condition } from './words'

const next: Record<Condition, LifeCommand | undefined> = {
  pending: 'deploy',
  deploying: 'cancel',
  redeploying: 'cancel',
  running: 'stop',
  unhealthy: 'deploy',
  unknown: undefined,
  stopping: undefined,
  stopped: 'start',
  error: 'deploy',
  deleting: undefined,
}

/** What an owner most likely wants to do with an environment in this condition. */
export function nextCommand(condition: Condition): LifeCommand | undefined {
  return next[condition]
}
