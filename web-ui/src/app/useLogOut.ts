import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { toast } from 'sonner'
import { rememberCsrfToken } from '@/api/client'
import { asProblem } from '@/api/problem'
import { platformQuery } from '@/api/platform'
import { sessionQuery } from '@/api/session'
import { logOut } from '@/features/account/api'

/** Nothing of the person stays in the page's memory. */
export function useLogOut(): () => Promise<void> {
  const cache = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    try {
      await logOut()
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status !== 401) {
        toast.error(`Could not log out. ${problem.message}`)
        return
      }
    }
    rememberCsrfToken(null)
    cache.setQueryData(sessionQuery.queryKey, null)
    await navigate({ to: '/login', replace: true })
    const kept = [sessionQuery.queryKey[0], platformQuery.queryKey[0]]
    cache.removeQueries({ predicate: ({ queryKey }) => !kept.includes(String(queryKey[0])) })
  }
}
