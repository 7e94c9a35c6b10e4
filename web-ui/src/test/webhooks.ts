import type { Delivery, Webhook } from '@/features/webhooks/api'
import { eventKinds } from '@/features/webhooks/api'

export function aWebhook(change: Partial<Webhook> = {}): Webhook {
  return {
    id: 'whk_1',
    url: 'https://hooks.example.org/a',
    events: [...eventKinds],
    status: 'active',
    disabledReason: null,
    position: 17,
    failures: 0,
    failingSince: null,
    nextAttemptAt: null,
    createdAt: '2026-01-01T00:00:00Z',
    ...change,
  }
}

export function aDelivery(change: Partial<Delivery> = {}): Delivery {
  return {
    id: '9',
    position: 17,
    type: 'deployment-failed',
    attempt: 2,
    outcome: 'rejected',
    status: 503,
    durationMillis: 12,
    at: '2026-01-01T00:00:00Z',
    ...change,
  }
}
