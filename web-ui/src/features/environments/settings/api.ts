import { queryOptions } from '@tanstack/react-query'
import { call, readText } from '@/api/client'
import type { EffectiveSettings, EnvironmentChanges } from '@/api/configurationTypes'
import type { ChangedEnvironment, Environment, NewPassword, Permissions, WantedSpec } from '@/api/types'
import type { SeenVersion } from '@/api/versions'
import { changeSeen } from '@/api/versions'

const at = (id: string) => `/api/v1/environments/${encodeURIComponent(id)}`

/** What tells one configuration of an environment from the next. */
export type Configured = Pick<Environment, 'id' | 'specVersion' | 'deployedSpecVersion' | 'lastDeployedAt'>

/** Apart from the keys of environments: these are not read again when the stream begins anew. */
const key = (what: string, environment: Configured) =>
  ['configuration', what, environment.id, environment.specVersion, environment.deployedSpecVersion, environment.lastDeployedAt] as const

/** The same permissions always mean the same. */
export function previewQuery(permissions: Permissions) {
  return queryOptions({
    queryKey: ['permissions', permissions] as const,
    queryFn: ({ signal }) => call<EffectiveSettings>('/api/v1/permissions/preview', { method: 'POST', body: permissions, signal }),
    staleTime: Infinity,
  })
}

/** Another question once it is configured or deployed anew; skills change on pages of their own, so it is asked when a page opens. */
export function changesQuery(environment: Configured) {
  return queryOptions({
    queryKey: key('changes', environment),
    queryFn: ({ signal }) => call<EnvironmentChanges>(`${at(environment.id)}/changes`, { signal }),
    staleTime: 0,
  })
}

export function dockerfileQuery(environment: Configured) {
  return queryOptions({
    queryKey: key('dockerfile', environment),
    queryFn: ({ signal }) => readText(`${at(environment.id)}/dockerfile`, signal),
    staleTime: 0,
  })
}

export function settingsQuery(environment: Configured) {
  return queryOptions({
    queryKey: key('settings', environment),
    queryFn: ({ signal }) => call<EffectiveSettings>(`${at(environment.id)}/settings`, { signal }),
    staleTime: 0,
  })
}

export function configureEnvironment(id: string, spec: WantedSpec, seen: SeenVersion): Promise<ChangedEnvironment> {
  return changeSeen(seen, 'environment-reconfigured', (ifMatch) => call(at(id), { method: 'PATCH', body: { spec }, ifMatch }))
}

/** Without a password one is made. */
export function changePassword(id: string, password: string | undefined): Promise<NewPassword> {
  return call(`${at(id)}/password`, { method: 'POST', body: password === undefined ? {} : { password }, isOnce: true })
}
