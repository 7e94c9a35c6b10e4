import type { ConnectionState } from '@/api/events'
import type { ApiProblem } from '@/api/problem'
import type {
  Deployment,
  DeploymentKind,
  DeploymentStatus,
  Environment,
  ObservedState,
  StepName,
  StepStatus,
  SubdomainAnswer,
} from '@/api/types'
import type { Command } from './commands'
import type { ShownStatus } from './filter'

/** The only place where states become English. */

export type Condition =
  | 'pending'
  | 'deploying'
  | 'redeploying'
  | 'running'
  | 'unhealthy'
  | 'unknown'
  | 'stopping'
  | 'stopped'
  | 'error'
  | 'deleting'

/** What is seen while a deployment is under way; a running environment goes on serving its last version meanwhile. */
const comesUp: ReadonlySet<ObservedState> = new Set(['queued', 'building', 'starting'])

/** What is seen when a running environment cannot answer. */
const silent: ReadonlySet<ObservedState> = new Set(['unhealthy', 'stopped', 'none'])

/** One word for the two axes: what the owner wants shows only while it differs from what is. */
export function conditionOf(environment: Pick<Environment, 'status' | 'desired' | 'observed'>): Condition {
  if (environment.desired === 'gone') return 'deleting'
  if (environment.observed === 'stopping') return 'stopping'
  if (environment.status !== 'running') return environment.status
  if (comesUp.has(environment.observed)) return 'redeploying'
  if (silent.has(environment.observed)) return 'unhealthy'
  return environment.observed === 'unknown' ? 'unknown' : 'running'
}

/** Whether its address leads to a box that works; while a running one is redeployed, to the version before. */
export function isOpenable(condition: Condition): boolean {
  return condition === 'running' || condition === 'redeploying'
}

export function isDeploying(environment: Pick<Environment, 'status' | 'desired' | 'observed'>): boolean {
  const condition = conditionOf(environment)
  return condition === 'deploying' || condition === 'redeploying'
}

export const conditionWords: Record<Condition, string> = {
  pending: 'Not deployed',
  deploying: 'Deploying',
  redeploying: 'Running, redeploying',
  running: 'Running',
  unhealthy: 'Unhealthy',
  unknown: 'Unknown',
  stopping: 'Stopping',
  stopped: 'Stopped',
  error: 'Error',
  deleting: 'Deleting',
}

export function statusSentence(environment: Environment): string {
  return `${environment.name}: ${conditionWords[conditionOf(environment)].toLowerCase()}`
}

export const observedWords: Record<ObservedState, string> = {
  none: 'Nothing exists in Coolify',
  queued: 'Waiting for its turn, or in Coolify’s queue',
  building: 'Building the image',
  starting: 'Starting the container',
  healthy: 'Healthy: it answers',
  unhealthy: 'It runs, but does not answer',
  stopping: 'Stopping the container',
  stopped: 'The container is stopped',
  failed: 'The last attempt failed',
  removing: 'Being removed from Coolify',
  unknown: 'Coolify could not be asked; the last known state is shown',
}

export const stepWords: Record<StepName, string> = {
  dockerfile: 'Generate the Dockerfile',
  application: 'Create the application in Coolify',
  routing: 'Set port and domain',
  variables: 'Set variables',
  volumes: 'Attach volumes',
  queue: 'Wait in Coolify’s queue',
  build: 'Build the image and start the container',
  probe: 'Wait until the environment answers',
  'cancel-build': 'Cancel the build',
  'remove-application': 'Remove the application',
  'remove-replacement': 'Remove the replacement',
}

export const stepStatusWords: Record<StepStatus, string> = {
  waiting: 'Waiting',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  skipped: 'Skipped',
}

export const deploymentStatusWords: Record<DeploymentStatus, string> = {
  running: 'In progress',
  succeeded: 'Succeeded',
  failed: 'Failed',
  cancelled: 'Cancelled',
}

export const deploymentKindWords: Record<DeploymentKind, string> = { deploy: 'Deployment', start: 'Start' }

export function deploymentName(deployment: Pick<Deployment, 'kind' | 'number'>): string {
  return `${deploymentKindWords[deployment.kind]} #${deployment.number}`
}

export const commandWords: Record<Command, string> = {
  deploy: 'Deploy',
  start: 'Start',
  stop: 'Stop',
  cancel: 'Cancel',
  delete: 'Delete',
}

/** What has been deployed once is deployed anew. */
export function commandWord(command: Command, environment: Pick<Environment, 'deployedSpecVersion'>): string {
  return command === 'deploy' && environment.deployedSpecVersion !== null ? 'Redeploy' : commandWords[command]
}

/** Shown from the click until the row that the command made has arrived. */
export const pendingWords: Record<Command | 'create' | 'rename' | 'configure' | 'password', string> = {
  create: 'Creating…',
  rename: 'Saving…',
  configure: 'Saving the settings…',
  password: 'Setting the password…',
  deploy: 'Deployment requested…',
  start: 'Start requested…',
  stop: 'Stop requested…',
  cancel: 'Cancel requested…',
  delete: 'Delete requested…',
}

export const connectionWords: Record<ConnectionState, { word: string; explained: string }> = {
  connecting: { word: 'Connecting', explained: 'Connecting to live updates' },
  live: { word: 'Live', explained: 'Live: changes appear by themselves' },
  reconnecting: { word: 'Reconnecting', explained: 'Live updates were interrupted; reconnecting' },
  offline: { word: 'Offline', explained: 'No live updates; the page asks every ten seconds instead' },
}

const problemWords: Record<string, string> = {
  deployment_already_running: 'A deployment is already running. Wait for it, or cancel it first.',
  environment_not_running: 'The environment is not running.',
  environment_not_stopped: 'The environment is not stopped.',
  nothing_to_cancel: 'There is no deployment to cancel.',
  environment_being_deleted: 'The environment is being deleted.',
  environment_busy: 'The environment is busy with another change. Try again in a moment.',
  subdomain_taken: 'This subdomain is taken. Choose another one.',
  subdomain_reserved: 'This subdomain is reserved. Choose another one.',
  too_many_environments: 'You have as many environments as your quota allows. Delete one first.',
  no_such_environment: 'This environment does not exist, or it is not yours.',
}

export function problemSentence(problem: ApiProblem): string {
  return problemWords[problem.code] ?? problem.detail ?? problem.title
}

export const filterWords: Record<ShownStatus, string> = {
  running: 'Running',
  deploying: 'Deploying',
  stopped: 'Stopped',
  error: 'Error',
  pending: 'Not deployed',
  attention: 'Needs attention',
}

export function attentionSentence(count: number): string {
  return count === 1 ? '1 environment needs attention' : `${count} environments need attention`
}

export const subdomainReasonWords: Record<NonNullable<SubdomainAnswer['reason']>, string> = {
  taken: 'This subdomain is taken. Choose another one.',
  reserved: 'This subdomain is reserved. Choose another one.',
  invalid: 'This subdomain cannot be used. Choose another one.',
}
