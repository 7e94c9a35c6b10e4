import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import type { ProfileChange } from '@/api/accountTypes'
import { asProblem } from '@/api/problem'
import { sessionQuery } from '@/api/session'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { AccountPageView } from './AccountPageView'
import type { PasswordChange } from './api'
import { changePassword, changeProfile, endSession, sessionsQuery } from './api'
import { SecondFactorPart } from './SecondFactorPart'

export function AccountPage({ onLogOutEverywhere }: { onLogOutEverywhere: () => Promise<void> }) {
  useDocumentTitle('Account')
  const cache = useQueryClient()
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  const sessions = useQuery(sessionsQuery)
  if (!session) return null

  async function saveProfile(change: ProfileChange) {
    const user = await changeProfile(change)
    cache.setQueryData(sessionQuery.queryKey, (before) => before && { ...before, user })
    toast.success('Your profile was saved')
  }

  async function savePassword(change: PasswordChange) {
    await changePassword(change)
    await sessions.refetch()
    toast.success(`Your password was changed. All other sessions have ended${change.revokeTokens ? ', and your tokens too' : ''}.`)
  }

  async function end(id: string) {
    await endSession(id)
    await sessions.refetch()
    toast.success('The session has ended')
  }

  return (
    <AccountPageView
      user={session.user}
      onProfile={saveProfile}
      onPassword={savePassword}
      protection={<SecondFactorPart />}
      sessions={{
        sessions: sessions.data,
        problem: sessions.data === undefined && sessions.error ? asProblem(sessions.error) : undefined,
        onEnd: end,
        onLogOutEverywhere,
        onRetry: () => void sessions.refetch(),
      }}
    />
  )
}
