import type { QueryClient } from '@tanstack/react-query'
import { platformQuery } from '@/api/platform'
import { sessionQuery } from '@/api/session'

const kept = [sessionQuery.queryKey[0], platformQuery.queryKey[0]]

/** What one person read must not be shown to the next one who logs in from the same page. */
export function forgetPerson(cache: QueryClient): void {
  cache.removeQueries({ predicate: ({ queryKey }) => !kept.includes(String(queryKey[0])) })
}
