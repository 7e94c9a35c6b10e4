import { ApiProblem } from '@/api/problem'
import type { Deployment, DeploymentStep, Environment, StepName, StepStatus } from '@/api/types'

/** Invented rows that tests and stories share. */

export const MOMENT = '2026-11-22T14:03:07Z'

export function anEnvironment(more: Partial<Environment> = {}): Environment {
  return {
    id: 'env_01k0000000000000000000000a',
    name: 'Notes service',
    subdomain: 'ada-notes-service',
    url: 'http://ada-notes-service.localhost:41234',
    status: 'running',
    desired: 'running',
    observed: 'healthy',
    spec: {
      skillIds: [],
      mcpServerIds: [],
      permissions: { allowedTools: ['Edit'], blockedTools: [], allowedHosts: [], filesystemPaths: [], maxTokens: null, defaultMode: 'dontAsk' },
      variables: ['NODE_ENV'],
    },
    specVersion: 1,
    deployedSpecVersion: 1,
    version: 5,
    deploymentId: 'dep_01k0000000000000000000000a',
    lastDeployedAt: MOMENT,
    errorCode: null,
    errorMessage: null,
    createdAt: MOMENT,
    updatedAt: MOMENT,
    ...more,
  }
}

export const environments = {
  pending: anEnvironment({ status: 'pending', desired: 'stopped', observed: 'none', deployedSpecVersion: null, lastDeployedAt: null, deploymentId: null }),
  deploying: anEnvironment({ status: 'deploying', observed: 'building', deployedSpecVersion: null }),
  redeploying: anEnvironment({ observed: 'building', specVersion: 2 }),
  running: anEnvironment(),
  lastChangeFailed: anEnvironment({ errorCode: 'took_too_long', errorMessage: 'The new image did not answer within 300 seconds.' }),
  containerGone: anEnvironment({
    observed: 'stopped',
    errorCode: 'changed_outside',
    errorMessage: 'The container is gone, though nobody stopped it here.',
  }),
  movedAway: anEnvironment({ errorCode: 'changed_outside', errorMessage: 'The domain was changed on the platform.' }),
  undeployed: anEnvironment({ specVersion: 4, deployedSpecVersion: 3 }),
  unhealthy: anEnvironment({ observed: 'unhealthy' }),
  unknown: anEnvironment({ observed: 'unknown' }),
  stopping: anEnvironment({ desired: 'stopped', observed: 'stopping' }),
  stopped: anEnvironment({ status: 'stopped', desired: 'stopped', observed: 'stopped' }),
  error: anEnvironment({ status: 'error', observed: 'failed', errorCode: 'build_failed', errorMessage: 'The image could not be built.' }),
  deleting: anEnvironment({ desired: 'gone', observed: 'removing' }),
}

const forward: StepName[] = ['dockerfile', 'application', 'routing', 'variables', 'volumes', 'queue', 'build', 'probe']

export function aStep(step: StepName, status: StepStatus, detail: string | null = null): DeploymentStep {
  const isStarted = status !== 'waiting' && status !== 'skipped'
  return { step, status, detail, startedAt: isStarted ? MOMENT : null, endedAt: isStarted && status !== 'running' ? MOMENT : null }
}

export function aDeployment(more: Partial<Deployment> = {}): Deployment {
  return {
    id: 'dep_01k0000000000000000000000a',
    environmentId: environments.running.id,
    number: 1,
    kind: 'deploy',
    specVersion: 1,
    version: 5,
    status: 'succeeded',
    requestedAt: MOMENT,
    endedAt: '2026-11-22T14:03:49Z',
    reason: null,
    steps: forward.map((step) => aStep(step, 'done')),
    ...more,
  }
}

export const deployments = {
  running: aDeployment({
    status: 'running',
    endedAt: null,
    steps: forward.map((step, index) => aStep(step, index < 6 ? 'done' : index === 6 ? 'running' : 'waiting')),
  }),
  succeeded: aDeployment(),
  failed: aDeployment({
    id: 'dep_01k0000000000000000000000b',
    number: 2,
    status: 'failed',
    reason: { code: 'build_failed', message: 'The image could not be built.' },
    steps: [
      ...forward.map((step, index) => aStep(step, index < 6 ? 'done' : index === 6 ? 'failed' : 'skipped', index === 6 ? 'exit code 1' : null)),
      aStep('remove-application', 'done'),
    ],
  }),
  cancelled: aDeployment({ status: 'cancelled', reason: { code: 'cancelled', message: 'Cancelled by its owner.' } }),
}

/** Somebody else was faster: an administrator made that version. */
export function aConflict(what = 'skill-revised', version = 8, present = version): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: 'Changed meanwhile',
    status: 412,
    detail: `It was changed meanwhile and has version ${present} now.`,
    code: 'version_mismatch',
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    version: present,
    changes: [{ version, what, at: MOMENT, by: 'administrator' }],
  })
}

export function aProblem(status = 500, code = 'internal_error', errors: ApiProblem['errors'] = []): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: 'It did not work',
    status,
    detail: `Something said ${code}.`,
    code,
    errors,
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  })
}
