import { queryOptions } from '@tanstack/react-query'
import type { PlatformSettings } from '@/api/accountTypes'
import { call } from '@/api/client'

const SETTINGS = '/api/v1/admin/settings'

export const settingsQuery = queryOptions({
  queryKey: ['admin', 'settings'],
  queryFn: ({ signal }) => call<PlatformSettings>(SETTINGS, { signal }),
})

export function changeSettings(change: Partial<PlatformSettings>): Promise<PlatformSettings> {
  return call(SETTINGS, { method: 'PATCH', body: change })
}
