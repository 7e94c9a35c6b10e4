import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { WebhookPage } from '@/features/webhooks/WebhookPage'

const webhook = getRouteApi('/logged-in/settings/webhooks/$id')

export function WebhookRoute() {
  const navigate = useNavigate()
  const { id } = webhook.useParams()
  return <WebhookPage key={id} id={id} onGone={() => void navigate({ to: '/settings/webhooks', replace: true })} />
}
