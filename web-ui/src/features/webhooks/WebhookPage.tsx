import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { toast } from 'sonner'
import { asProblem } from '@/api/problem'
import { PageSkeleton } from '@/components/ListSkeleton'
import { Missing } from '@/components/Missing'
import { buttonClasses } from '@/components/ui/Button'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import type { Webhook } from './api'
import { changeWebhook, deleteWebhook, deliveriesQuery, replayWebhook, rotateSecret, testWebhook, webhookQuery, webhooksQuery } from './api'
import { WebhookPageView } from './WebhookPageView'

interface WebhookPageProps {
  id: string
  onGone: () => void
}

export function WebhookPage({ id, onGone }: WebhookPageProps) {
  useDocumentTitle('Webhook')
  const { data: webhook, error, refetch } = useQuery(webhookQuery(id))
  if (webhook) return <LoadedWebhook webhook={webhook} onGone={onGone} />
  if (!error) return <PageSkeleton label="Loading the webhook" />
  const back = (
    <Link to="/settings/webhooks" className={buttonClasses('primary')}>
      To your webhooks
    </Link>
  )
  return <Missing problem={asProblem(error)} what="webhook" back={back} onRetry={() => void refetch()} />
}

function LoadedWebhook({ webhook, onGone }: { webhook: Webhook; onGone: () => void }) {
  const cache = useQueryClient()
  const deliveries = useInfiniteQuery(deliveriesQuery(webhook.id))
  const key = webhookQuery(webhook.id).queryKey
  const lookAgain = () => Promise.all([cache.invalidateQueries({ queryKey: key }), deliveries.refetch()])

  function keep(changed: Webhook) {
    cache.setQueryData(key, changed)
    void cache.invalidateQueries({ queryKey: webhooksQuery.queryKey })
  }

  return (
    <WebhookPageView
      webhook={webhook}
      deliveries={deliveries.data?.pages.flatMap(({ items }) => items)}
      problem={deliveries.data === undefined && deliveries.error ? asProblem(deliveries.error) : undefined}
      onMore={deliveries.hasNextPage ? () => void deliveries.fetchNextPage() : undefined}
      onLookAgain={() => void lookAgain()}
      onEnable={async (enabled) => keep(await changeWebhook(webhook.id, { enabled }))}
      onTest={async () => {
        const tested = await testWebhook(webhook.id)
        void deliveries.refetch()
        return tested
      }}
      onReplay={async (after) => {
        keep(await replayWebhook(webhook.id, after))
        toast.success('It is sent again')
      }}
      onRotate={async () => (await rotateSecret(webhook.id)).secret}
      onDelete={async () => {
        await deleteWebhook(webhook.id)
        void cache.invalidateQueries({ queryKey: webhooksQuery.queryKey })
        onGone()
      }}
    />
  )
}
