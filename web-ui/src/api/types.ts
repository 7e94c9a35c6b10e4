/** The types of the HTTP contract. One file, so that types generated from the OpenAPI document can take its place. */

import type { RegistrationMode } from './accountTypes'

export type EnvironmentStatus = 'pending' | 'deploying' | 'running' | 'stopped' | 'error'
export type DesiredState = 'running' | 'stopped' | 'gone'
export type ObservedState =
  | 'none'
  | 'queued'
  | 'building'
  | 'starting'
  | 'healthy'
  | 'unhealthy'
  | 'stopping'
  | 'stopped'
  | 'failed'
  | 'removing'
  | 'unknown'

/** What Claude Code does about a tool that no rule speaks of. */
export type PermissionMode = 'default' | 'acceptEdits' | 'plan' | 'dontAsk'

export interface Permissions {
  allowedTools: string[]
  blockedTools: string[]
  allowedHosts: string[]
  filesystemPaths: string[]
  maxTokens: number | null
  defaultMode: PermissionMode
}

export interface EnvironmentSpec {
  skillIds: string[]
  mcpServerIds: string[]
  permissions: Permissions
  /** Only the names: values are told to nobody. */
  variables: string[]
}

export interface Environment {
  id: string
  name: string
  subdomain: string
  url: string
  status: EnvironmentStatus
  desired: DesiredState
  observed: ObservedState
  spec: EnvironmentSpec
  specVersion: number
  deployedSpecVersion: number | null
  version: number
  deploymentId: string | null
  lastDeployedAt: string | null
  errorCode: string | null
  errorMessage: string | null
  createdAt: string
  updatedAt: string
}

export interface Reason {
  code: string
  message: string
}

export type DeploymentKind = 'deploy' | 'start'
export type DeploymentStatus = 'running' | 'succeeded' | 'failed' | 'cancelled'
export type StepStatus = 'waiting' | 'running' | 'done' | 'failed' | 'skipped'
export type StepName =
  | 'dockerfile'
  | 'application'
  | 'routing'
  | 'variables'
  | 'volumes'
  | 'queue'
  | 'build'
  | 'probe'
  | 'cancel-build'
  | 'remove-application'
  | 'remove-replacement'

export interface DeploymentStep {
  step: StepName
  status: StepStatus
  startedAt: string | null
  endedAt: string | null
  detail: string | null
}

export interface Deployment {
  id: string
  environmentId: string
  number: number
  kind: DeploymentKind
  specVersion: number
  version: number
  status: DeploymentStatus
  requestedAt: string
  endedAt: string | null
  reason: Reason | null
  steps: DeploymentStep[]
}

export interface Page<Item> {
  items: Item[]
  next: string | null
}

export interface User {
  id: string
  email: string
  name: string
  username: string
  role: 'user' | 'admin'
}

export interface Session {
  user: User
  csrfToken: string
}

export interface Platform {
  version: string
  simulated: boolean
  wildcardDomain: string
  environmentUrlPattern: string
  registration: RegistrationMode
  limits: Record<string, number>
}

export interface SubdomainAnswer {
  subdomain: string
  available: boolean
  reason: 'taken' | 'reserved' | 'invalid' | null
  url: string
}

export interface CreateEnvironment {
  name: string
  subdomain?: string
  password?: string
  spec?: WantedSpec
}

/** A spec as it is sent: it takes the place of the one before. A variable whose value is `null` keeps its value. */
export interface WantedSpec {
  skillIds: string[]
  mcpServerIds: string[]
  permissions: Permissions
  variables: Record<string, string | null>
}

export interface CreatedEnvironment {
  id: string
  version: number
  subdomain: string
  url: string
  password?: string
}

export interface ChangedEnvironment {
  id: string
  version: number
}

/** `password` only if it was generated, and only this once. */
export interface NewPassword extends ChangedEnvironment {
  password?: string
}

export interface AcceptedOperation {
  operationId: string
  environmentId: string
  version: number
}

export interface NamedEnvironment {
  id: string
  name: string
}

export interface FieldError {
  field: string
  code: string
  message: string
}

export interface Problem {
  type: string
  title: string
  status: number
  detail: string | null
  code: string
  errors?: FieldError[]
  traceId: string | null
  environments?: NamedEnvironment[]
  /** The present version, where the change was made to another. */
  version?: number
  changes?: LaterChange[]
}

/** Something that happened after the version that a change was made to. */
export interface LaterChange {
  version: number
  /** The event, such as `skill-revised`. */
  what: string
  at: string
  by?: 'you' | 'administrator' | 'platform'
}
