import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '@/api/client'
import type { EventDetails, EventLine, StreamState } from '@/api/diagnosisTypes'
import type { Page } from '@/api/types'
import type { EventSearch } from './search'

const ADMIN = '/api/v1/admin'

export function eventsQuery(search: EventSearch) {
  return infiniteQueryOptions({
    queryKey: ['admin', 'events', search] as const,
    queryFn: ({ pageParam, signal }) => call<Page<EventLine>>(`${ADMIN}/events?${parameters(search, pageParam)}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    retry: false,
  })
}

function parameters(search: EventSearch, after: string | null): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
  return new URLSearchParams([['limit', '50'], ...given, ...(after === null ? [] : [['after', after]])]).toString()
}

/** The history does not change: only which version is the newest one does. */
export function streamQuery(stream: string, version: number | undefined) {
  return queryOptions({
    queryKey: ['admin', 'streams', stream, version ?? 'newest'] as const,
    queryFn: ({ signal }) =>
      call<StreamState>(`${ADMIN}/streams/${encodeURIComponent(stream)}${version === undefined ? '' : `?version=${version}`}`, { signal }),
    staleTime: 0,
    retry: false,
  })
}

export function eventQuery(position: number) {
  return queryOptions({
    queryKey: ['admin', 'event', position] as const,
    queryFn: ({ signal }) => call<EventDetails>(`${ADMIN}/events/${position}`, { signal }),
    staleTime: Infinity,
  })
}
