import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { toast } from 'sonner'
import { rememberCsrfToken } from '@/api/client'
import { asProblem } from '@/api/problem'
import { sessionQuery } from '@/api/session'
import { logOut } from '@/features/account/api'
import { forgetPerson } from './forgetPerson'

/** Nothing of the person stays in the page's memory. `end` ends the session, and others if it likes. */
export function useLogOut(end: () => Promise<void> = logOut): () => Promise<void> {
  const cache = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    try {
      await end()
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
    forgetPerson(cache)
  }
}
