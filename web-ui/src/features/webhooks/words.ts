import type { LucideIcon } from 'lucide-react'
import { CircleCheck, CirclePause, CircleX, RotateCw } from 'lucide-react'
import type { BadgeTone } from '@/components/ui/Badge'
import type { DeliveryOutcome, Tested, Webhook, WebhookStatus } from './api'
import { eventKinds } from './api'

export const statusWords: Record<WebhookStatus, { word: string; tone: BadgeTone; icon: LucideIcon }> = {
  active: { word: 'Active', tone: 'good', icon: CircleCheck },
  retrying: { word: 'Retrying', tone: 'warn', icon: RotateCw },
  paused: { word: 'Paused', tone: 'quiet', icon: CirclePause },
  disabled: { word: 'Disabled', tone: 'bad', icon: CircleX },
}

export const outcomeWords: Record<DeliveryOutcome, string> = {
  delivered: 'Delivered',
  rejected: 'Not taken',
  unreachable: 'Not reached',
  refused_by_policy: 'Not allowed',
  timeout: 'Took too long',
}

export const outcomeHints: Record<DeliveryOutcome, string> = {
  delivered: 'The receiver took it.',
  rejected: 'The receiver answered, and not with success.',
  unreachable: 'Nothing there speaks HTTP with a certificate that is trusted.',
  refused_by_policy: 'The platform does not connect to addresses that are not public.',
  timeout: 'The receiver did not answer in time.',
}

export function eventsWord({ events }: Pick<Webhook, 'events'>): string {
  if (events.length === eventKinds.length) return 'All events'
  return events.length === 1 ? '1 kind of event' : `${events.length} kinds of events`
}

export function outcomeWord({ outcome, status }: Pick<Tested, 'outcome' | 'status'>): string {
  return status === null ? outcomeWords[outcome] : `${outcomeWords[outcome]} (${status})`
}

/** Why nothing is sent any more, and what helps. */
export function disabledSentence({ disabledReason }: Pick<Webhook, 'disabledReason'>): string {
  return disabledReason === 'gone'
    ? 'The receiver says that it is gone for good. Enable the webhook when it is back; nothing was left out.'
    : 'The receiver has taken nothing for days. Enable the webhook when it works again; nothing was left out.'
}
