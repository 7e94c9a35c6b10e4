import { useQuery, useQueryClient } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import type { WantedWebhook } from './api'
import { createWebhook, webhooksQuery } from './api'
import { WebhooksPageView } from './WebhooksPageView'

export function WebhooksPage() {
  useDocumentTitle('Webhooks')
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery(webhooksQuery)

  async function create(wanted: WantedWebhook) {
    const { secret } = await createWebhook(wanted)
    void cache.invalidateQueries({ queryKey: webhooksQuery.queryKey })
    return secret
  }

  return (
    <WebhooksPageView
      webhooks={data}
      problem={data === undefined && error ? asProblem(error) : undefined}
      onRetry={() => void refetch()}
      onCreate={create}
    />
  )
}
