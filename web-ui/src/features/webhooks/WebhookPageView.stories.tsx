import { aProblem } from '@/test/examples'
import { aDelivery, aWebhook } from '@/test/webhooks'
import type { WebhookPageViewProps } from './WebhookPageView'

const usual: WebhookPageViewProps = {
  webhook: aWebhook(),
  deliveries: [
    aDelivery(),
    aDelivery({ id: '8', outcome: 'timeout', status: null, attempt: 1 }),
    aDelivery({ id: '7', position: null, type: 'webhook-test', outcome: 'delivered', status: 204, attempt: 1 }),
  ],
  problem: undefined,
  onMore: () => {},
  onLookAgain: () => {},
  onEnable: () => Promise.resolve(),
  onTest: () => Promise.resolve({ outcome: 'delivered', status: 204, durationMillis: 12 }),
  onReplay: () => Promise.resolve(),
  onRotate: () => Promise.resolve('whsec_'),
  onDelete: () => Promise.resolve(),
}

export const stories = {
  Usual: usual,
  Untold: { ...usual, deliveries: [], onMore: undefined },
  LoadingDeliveries: { ...usual, deliveries: undefined },
  DeliveriesFailed: { ...usual, deliveries: undefined, problem: aProblem() },
  Paused: { ...usual, webhook: aWebhook({ status: 'paused' }) },
  Retrying: {
    ...usual,
    webhook: aWebhook({ status: 'retrying', failures: 3, failingSince: '2026-01-01T00:00:00Z', nextAttemptAt: '2026-01-01T00:05:00Z' }),
  },
  DisabledAsFailing: { ...usual, webhook: aWebhook({ status: 'disabled', disabledReason: 'failing' }) },
  DisabledAsGone: { ...usual, webhook: aWebhook({ status: 'disabled', disabledReason: 'gone' }) },
} satisfies Record<string, WebhookPageViewProps>
