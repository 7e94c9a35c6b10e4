import { infiniteQueryOptions } from '@tanstack/react-query'
import type { AuditEntry, AuditVerification } from '@/api/auditTypes'
import { call } from '@/api/client'
import type { Page } from '@/api/types'
import type { AuditSearch } from './search'
import { parametersOf } from './search'

const AUDIT = '/api/v1/admin/audit'

/** Looked at anew when the page opens or the search changes; looking is an entry itself, so that it is not done by the clock. */
export function auditQuery(search: AuditSearch) {
  return infiniteQueryOptions({
    queryKey: ['admin', 'audit', search] as const,
    queryFn: ({ pageParam, signal }) =>
      call<Page<AuditEntry>>(
        `${AUDIT}?${new URLSearchParams({ limit: '50', ...parametersOf(search), ...(pageParam === null ? {} : { after: pageParam }) })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  })
}

/** Where the browser finds what is shown, and all that follows, as a file. */
export function exportAddress(search: AuditSearch, format: 'csv' | 'jsonl'): string {
  return `${AUDIT}/export?${new URLSearchParams({ format, ...parametersOf(search) })}`
}

export function verify(): Promise<AuditVerification> {
  return call(`${AUDIT}/verify`, { method: 'POST' })
}
