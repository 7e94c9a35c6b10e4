import { useQuery, useQueryClient } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import { sessionQuery } from '@/api/session'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import type { WantedToken } from './api'
import { createToken, revokeToken, tokensQuery } from './api'
import { TokensPageView } from './TokensPageView'

export function TokensPage() {
  useDocumentTitle('API tokens')
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery(tokensQuery)
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  const readAgain = () => cache.invalidateQueries({ queryKey: tokensQuery.queryKey })

  async function create(wanted: WantedToken) {
    const { secret } = await createToken(wanted)
    void readAgain()
    return secret
  }

  async function revoke(id: string) {
    await revokeToken(id)
    await readAgain()
  }

  return (
    <TokensPageView
      tokens={data}
      problem={data === undefined && error ? asProblem(error) : undefined}
      isAdministrator={session?.user.role === 'admin'}
      onRetry={() => void refetch()}
      onCreate={create}
      onRevoke={revoke}
    />
  )
}
