import type { EnvironmentSpec, PermissionMode, Permissions, WantedSpec } from '@/api/types'
import type { SecretEntry } from '@/components/SecretRow'
import { entriesOf } from '@/lib/lines'

/** Permissions as they are typed; lists have one entry a line. */
export interface PermissionsForm {
  allowedTools: string
  blockedTools: string
  allowedHosts: string
  filesystemPaths: string
  maxTokens: string
  defaultMode: PermissionMode
}

export interface SpecForm {
  skillIds: string[]
  mcpServerIds: string[]
  permissions: PermissionsForm
  variables: SecretEntry[]
}

export const emptySpec: SpecForm = {
  skillIds: [],
  mcpServerIds: [],
  permissions: { allowedTools: '', blockedTools: '', allowedHosts: '', filesystemPaths: '', maxTokens: '', defaultMode: 'default' },
  variables: [],
}

export function specFormOf(spec: EnvironmentSpec): SpecForm {
  const { permissions } = spec
  return {
    skillIds: spec.skillIds,
    mcpServerIds: spec.mcpServerIds,
    permissions: {
      allowedTools: permissions.allowedTools.join('\n'),
      blockedTools: permissions.blockedTools.join('\n'),
      allowedHosts: permissions.allowedHosts.join('\n'),
      filesystemPaths: permissions.filesystemPaths.join('\n'),
      maxTokens: permissions.maxTokens === null ? '' : String(permissions.maxTokens),
      defaultMode: permissions.defaultMode,
    },
    variables: spec.variables.map((name) => ({ name, value: '', isKept: true })),
  }
}

export function permissionsOf(form: PermissionsForm): Permissions {
  return {
    allowedTools: entriesOf(form.allowedTools),
    blockedTools: entriesOf(form.blockedTools),
    allowedHosts: entriesOf(form.allowedHosts),
    filesystemPaths: entriesOf(form.filesystemPaths),
    maxTokens: form.maxTokens.trim() === '' ? null : Number(form.maxTokens),
    defaultMode: form.defaultMode,
  }
}

/** A variable that is kept is sent without its value, which this page does not know. */
export function wantedSpecOf(form: SpecForm): WantedSpec {
  return {
    skillIds: form.skillIds,
    mcpServerIds: form.mcpServerIds,
    permissions: permissionsOf(form.permissions),
    variables: Object.fromEntries(form.variables.map(({ name, value, isKept }) => [name, isKept ? null : value])),
  }
}

export function isSpecChanged(form: SpecForm, saved: SpecForm): boolean {
  return JSON.stringify(comparable(form)) !== JSON.stringify(comparable(saved))
}

/** The order in which things were chosen says nothing. */
function comparable(form: SpecForm) {
  const { skillIds, mcpServerIds, permissions, variables } = wantedSpecOf(form)
  return [skillIds.toSorted(), mcpServerIds.toSorted(), permissions, Object.entries(variables).toSorted(([a], [b]) => a.localeCompare(b))]
}

/** The row as it will be, until it arrives. */
export function specOf(wanted: WantedSpec): EnvironmentSpec {
  return { ...wanted, variables: Object.keys(wanted.variables).toSorted() }
}
