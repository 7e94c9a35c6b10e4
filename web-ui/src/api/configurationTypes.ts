/** The HTTP contract of what an environment's next deployment is made of. */

export interface PermissionAdvice {
  /** Of the permissions that it is about. */
  field: string
  text: string
}

export interface EffectiveSettings {
  settings: Record<string, unknown>
  advice: PermissionAdvice[]
}

export type PartChange = 'added' | 'removed' | 'changed'

export interface ChangedPart {
  id: string
  name: string
  change: PartChange
  /** Numbers of versions. */
  from: number | null
  to: number | null
}

/** What the next deployment would change. */
export interface EnvironmentChanges {
  outOfDate: boolean
  deployedSpecVersion: number | null
  specVersion: number
  skills: ChangedPart[]
  mcpServers: ChangedPart[]
  /** Of Claude Code, as paths into them. */
  settings: { path: string; from: unknown; to: unknown }[]
  variables: { name: string; change: PartChange }[]
  password: boolean
  dockerfile: boolean
  /** Of all variables of the environment as it would be, of which `mostBytes` are possible. */
  bytes: number
  mostBytes: number
}
