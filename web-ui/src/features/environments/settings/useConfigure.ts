import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { toast } from 'sonner'
import type { EnvironmentChanges } from '@/api/configurationTypes'
import type { Environment, WantedSpec } from '@/api/types'
import type { SeenVersion } from '@/api/versions'
import { keys } from '../api'
import { markPending } from '../pending'
import { changePassword, changesQuery, configureEnvironment } from './api'
import { specOf } from './specForm'

/** Changes of what is in an environment; both throw an ApiProblem. The row that shows them comes by the stream. */
export function useConfigure(environment: Environment | undefined) {
  const cache = useQueryClient()
  return useMemo(() => {
    const { id } = environment ?? { id: '' }
    return {
      async configure(wanted: WantedSpec, seen: SeenVersion): Promise<void> {
        const { version } = await configureEnvironment(id, wanted, seen)
        markPending(id, { command: 'configure', version })
        cache.setQueryData<Environment>(keys.one(id), (row) => row && { ...row, spec: specOf(wanted) })
        toast.success('Saved for the next deployment')
      },
      async newPassword(password: string | undefined): Promise<string | undefined> {
        const answer = await changePassword(id, password)
        markPending(id, { command: 'password', version: answer.version })
        if (environment) cache.setQueryData<EnvironmentChanges>(changesQuery(environment).queryKey, (held) => held && { ...held, outOfDate: true, password: true })
        return answer.password
      },
    }
  }, [cache, environment])
}
