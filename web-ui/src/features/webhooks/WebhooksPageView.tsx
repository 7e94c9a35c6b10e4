import { Plus, Webhook as WebhookIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { EmptyState } from '@/components/EmptyState'
import { ListSkeleton } from '@/components/ListSkeleton'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Button } from '@/components/ui/Button'
import type { WantedWebhook, Webhook } from './api'
import { NewWebhookDialog } from './NewWebhookDialog'
import { WebhookTable } from './WebhookTable'

export interface WebhooksPageViewProps {
  webhooks: Webhook[] | undefined
  problem: ApiProblem | undefined
  onRetry: () => void
  /** Answers the secret. */
  onCreate: (wanted: WantedWebhook) => Promise<string>
}

export function WebhooksPageView(props: WebhooksPageViewProps) {
  const [isNew, setNew] = useState(false)
  const create = (
    <Button look="primary" onClick={() => setNew(true)}>
      <Plus aria-hidden className="size-4" /> New webhook
    </Button>
  )
  return (
    <>
      <PageHeader title="Webhooks" action={props.webhooks?.length === 0 ? undefined : create}>
        What happens to your environments is sent to them: signed, in order, and again until it is taken.
      </PageHeader>
      <Body {...props} create={create} />
      {isNew && <NewWebhookDialog onCreate={props.onCreate} onClose={() => setNew(false)} />}
    </>
  )
}

function Body({ webhooks, problem, onRetry, create }: WebhooksPageViewProps & { create: ReactNode }) {
  if (problem) return <ProblemNotice problem={problem} title="Your webhooks could not be read" onRetry={onRetry} />
  if (webhooks === undefined) return <ListSkeleton label="Loading your webhooks" />
  if (webhooks.length > 0) return <WebhookTable webhooks={webhooks} />
  return (
    <EmptyState icon={WebhookIcon} title="No webhooks yet" action={create}>
      With one your own programs hear of deployments, failures and drift without asking again and again.
    </EmptyState>
  )
}
