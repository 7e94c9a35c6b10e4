import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '@/api/client'
import type { Page } from '@/api/types'

const WEBHOOKS = '/api/v1/webhooks'

const at = (id: string) => `${WEBHOOKS}/${encodeURIComponent(id)}`

export type WebhookStatus = 'active' | 'retrying' | 'paused' | 'disabled'
export type DeliveryOutcome = 'delivered' | 'rejected' | 'unreachable' | 'refused_by_policy' | 'timeout'

export interface Webhook {
  id: string
  url: string
  events: EventKind[]
  status: WebhookStatus
  disabledReason: 'failing' | 'gone' | null
  position: number
  failures: number
  failingSince: string | null
  nextAttemptAt: string | null
  createdAt: string
}

export interface WantedWebhook {
  url: string
  events: EventKind[]
}

export interface WithSecret {
  webhook: Webhook
  secret: string
}

export interface Delivery {
  id: string
  position: number | null
  type: string
  attempt: number
  outcome: DeliveryOutcome
  status: number | null
  durationMillis: number
  at: string
}

export type Tested = Pick<Delivery, 'outcome' | 'status' | 'durationMillis'>

export type EventKind = (typeof eventKinds)[number]

/** In the order of an environment's life. */
export const eventKinds = [
  'environment-created',
  'environment-renamed',
  'environment-reconfigured',
  'password-changed',
  'deployment-requested',
  'build-started',
  'build-failed',
  'trouble-noticed',
  'deployment-succeeded',
  'deployment-failed',
  'deployment-cancelled',
  'stop-requested',
  'environment-stopped',
  'stop-failed',
  'drift-noticed',
  'drift-ended',
  'deletion-requested',
  'environment-deleted',
] as const

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'list'] as const,
  queryFn: async ({ signal }) => (await call<{ items: Webhook[] }>(WEBHOOKS, { signal })).items,
  staleTime: 0,
})

export function webhookQuery(id: string) {
  return queryOptions({
    queryKey: ['webhooks', 'one', id] as const,
    queryFn: ({ signal }) => call<Webhook>(at(id), { signal }),
    staleTime: 0,
  })
}

export function deliveriesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['webhooks', 'deliveries', id] as const,
    queryFn: ({ pageParam, signal }) =>
      call<Page<Delivery>>(`${at(id)}/deliveries${pageParam === null ? '' : `?after=${encodeURIComponent(pageParam)}`}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  })
}

/** The answer holds the secret, this once. All kinds are meant by no list, so that later ones are among them. */
export function createWebhook({ url, events }: WantedWebhook): Promise<WithSecret> {
  return call(WEBHOOKS, { method: 'POST', body: events.length === eventKinds.length ? { url } : { url, events } })
}

export function changeWebhook(id: string, change: Partial<WantedWebhook> & { enabled?: boolean }): Promise<Webhook> {
  return call(at(id), { method: 'PATCH', body: change })
}

export function deleteWebhook(id: string): Promise<void> {
  return call(at(id), { method: 'DELETE' })
}

/** The answer holds the new secret, this once. */
export function rotateSecret(id: string): Promise<WithSecret> {
  return call(`${at(id)}/rotate`, { method: 'POST' })
}

export function testWebhook(id: string): Promise<Tested> {
  return call(`${at(id)}/test`, { method: 'POST' })
}

export function replayWebhook(id: string, after: number): Promise<Webhook> {
  return call(`${at(id)}/replay`, { method: 'POST', body: { after } })
}
