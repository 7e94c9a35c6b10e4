import type { AnyEnvironment, AnyStatus } from '@/api/adminTypes'
import type { ApiProblem } from '@/api/problem'

export type Shown = AnyStatus | 'stopping' | 'deleting'

export const shownWords: Record<Shown, string> = {
  pending: 'Not deployed',
  deploying: 'Deploying',
  running: 'Running',
  stopping: 'Stopping',
  stopped: 'Stopped',
  error: 'Failed',
  deleting: 'Being deleted',
}

export function shownOf({ status, desired, observed }: AnyEnvironment): Shown {
  if (desired === 'gone') return 'deleting'
  return observed === 'stopping' ? 'stopping' : status
}

export function ownerOf({ owner }: AnyEnvironment): string {
  return owner.username ?? owner.id
}

const problemWords: Record<string, string> = {
  environment_not_running: 'It does not run any more.',
  deployment_already_running: 'It is being deployed. Stop it when that has ended.',
  environment_busy: 'It is being stopped already.',
  environment_being_deleted: 'It is being deleted.',
  no_such_environment: 'It does not exist any more.',
}

export function problemSentence(problem: ApiProblem): string {
  return problemWords[problem.code] ?? problem.detail ?? problem.title
}

export function outcomeOfSearch(shown: number, isAll: boolean): string {
  return isAll ? `${shown} environments shown` : `The first ${shown} environments shown`
}
