import { useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import type { AdministeredUser } from '@/api/adminTypes'
import { allow, deleteUser, endSessions, grant, lift, receiptQuery, suspend, userQuery, usersKey } from './api'
import type { UserPageViewProps } from './UserPageView'

/** Each decision answers with the person as they are then, which is shown at once. */
export function useDecisions({ id, name }: AdministeredUser): Omit<UserPageViewProps, 'user' | 'isOneself'> {
  const cache = useQueryClient()
  const one = userQuery(id).queryKey

  async function decided(answer: Promise<AdministeredUser>, told: string) {
    cache.setQueryData(one, await answer)
    void cache.invalidateQueries({ queryKey: [...usersKey, 'list'] })
    toast.success(told)
  }

  return {
    onSuspend: (reason, stopEnvironments) => decided(suspend(id, reason, stopEnvironments), `${name} was suspended`),
    onLift: (reason) => decided(lift(id, reason), `${name} may come in again`),
    onGrant: (reason, role) => decided(grant(id, reason, role), `${name} has another role`),
    onAllow: (reason, most) => decided(allow(id, reason, most), `${name} has other limits`),
    onDelete: async (reason) => {
      cache.setQueryData(receiptQuery(id).queryKey, await deleteUser(id, reason))
      await cache.invalidateQueries({ queryKey: usersKey })
    },
    onEndSessions: async (reason) => {
      const { ended } = await endSessions(id, reason)
      toast.success(ended === 1 ? 'One session was ended' : `${ended} sessions were ended`)
      void cache.invalidateQueries({ queryKey: one })
    },
  }
}
