import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { rememberCsrfToken } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import { sessionQuery } from '@/api/session'

/** `onLoggedOut` is called when the server no longer knows the session, whichever call found out. */
export function createQueryClient(onLoggedOut: () => void): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeLogOut }),
    mutationCache: new MutationCache({ onError: noticeLogOut }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 2 && !isAnswered(error),
      },
    },
  })

  function noticeLogOut(error: Error): void {
    if (!(error instanceof ApiProblem) || error.status !== 401) return
    if (client.getQueryData(sessionQuery.queryKey) == null) return
    rememberCsrfToken(null)
    client.setQueryData(sessionQuery.queryKey, null)
    onLoggedOut()
  }

  return client
}

/** A refusal stays a refusal, however often it is asked. */
function isAnswered(error: Error): boolean {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 500
}
