import { aProblem } from '@/test/examples'
import { aWebhook } from '@/test/webhooks'
import { eventKinds } from './api'
import type { WebhooksPageViewProps } from './WebhooksPageView'

const usual: WebhooksPageViewProps = {
  webhooks: [
    aWebhook(),
    aWebhook({ id: 'whk_2', url: 'https://hooks.example.org/failing', events: ['deployment-failed'], status: 'retrying', failures: 3 }),
    aWebhook({ id: 'whk_3', url: 'https://hooks.example.org/gone', events: eventKinds.slice(0, 4), status: 'disabled', disabledReason: 'gone' }),
    aWebhook({ id: 'whk_4', url: 'https://hooks.example.org/paused', status: 'paused' }),
  ],
  problem: undefined,
  onRetry: () => {},
  onCreate: () => Promise.resolve('whsec_'),
}

export const stories = {
  Loading: { ...usual, webhooks: undefined },
  Failed: { ...usual, webhooks: undefined, problem: aProblem() },
  Empty: { ...usual, webhooks: [] },
  Usual: usual,
} satisfies Record<string, WebhooksPageViewProps>
