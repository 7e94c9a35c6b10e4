import { Badge } from '@/components/ui/Badge'
import type { WebhookStatus } from './api'
import { statusWords } from './words'

export function StatusBadge({ status }: { status: WebhookStatus }) {
  const { word, tone, icon } = statusWords[status]
  return (
    <Badge icon={icon} tone={tone}>
      {word}
    </Badge>
  )
}
