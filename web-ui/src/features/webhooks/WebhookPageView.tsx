import type { ApiProblem } from '@/api/problem'
import { BackLink } from '@/components/BackLink'
import { DeleteSection } from '@/components/DeleteSection'
import { RelativeTime } from '@/components/Time'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import type { Delivery, Tested, Webhook } from './api'
import { Deliveries } from './Deliveries'
import { ReplayForm } from './ReplayForm'
import { SecretSection } from './SecretSection'
import { StatusBadge } from './StatusBadge'
import { TestSection } from './TestSection'
import { useAsking } from './useAsking'
import { disabledSentence, eventsWord } from './words'

export interface WebhookPageViewProps {
  webhook: Webhook
  deliveries: Delivery[] | undefined
  /** Why the deliveries could not be read. */
  problem: ApiProblem | undefined
  onMore: (() => void) | undefined
  onLookAgain: () => void
  onEnable: (enabled: boolean) => Promise<void>
  onTest: () => Promise<Tested>
  onReplay: (after: number) => Promise<void>
  /** Answers the new secret. */
  onRotate: () => Promise<string>
  onDelete: () => Promise<void>
}

export function WebhookPageView(props: WebhookPageViewProps) {
  const { webhook } = props
  return (
    <div className="grid gap-6">
      <BackLink to="/settings/webhooks">Webhooks</BackLink>
      <Header webhook={webhook} onEnable={props.onEnable} />
      <TestSection onTest={props.onTest} />
      <Deliveries deliveries={props.deliveries} problem={props.problem} onMore={props.onMore} onLookAgain={props.onLookAgain} />
      <ReplayForm position={webhook.position} onReplay={props.onReplay} />
      <SecretSection onRotate={props.onRotate} />
      <DeleteSection
        what="webhook"
        name={new URL(webhook.url).host}
        consequences={
          <>
            <li>Nothing is sent there any more.</li>
            <li>Its secret and the log of its deliveries are deleted.</li>
          </>
        }
        sentenceOf={(problem) => problem.message}
        onDelete={props.onDelete}
      >
        What was not delivered yet will not be.
      </DeleteSection>
    </div>
  )
}

function Header({ webhook, onEnable }: Pick<WebhookPageViewProps, 'webhook' | 'onEnable'>) {
  const isEnabled = webhook.status === 'active' || webhook.status === 'retrying'
  const { isAsking, problem, ask } = useAsking(() => onEnable(!isEnabled))
  const enable = (
    <Button disabled={isAsking} onClick={() => void ask()}>
      {isEnabled ? 'Pause' : 'Enable'}
    </Button>
  )
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-2xl font-semibold wrap-anywhere">{webhook.url}</h1>
          <p className="mt-2 flex flex-wrap items-center gap-3 text-sm text-ink-soft">
            <StatusBadge status={webhook.status} />
            <span title={webhook.events.join(', ')}>{eventsWord(webhook)}</span>
            <span>Told up to position {webhook.position}</span>
          </p>
        </div>
        {enable}
      </header>
      {webhook.status === 'disabled' && (
        <Notice tone="bad" role="alert" title="The platform has disabled this webhook">
          {disabledSentence(webhook)}
        </Notice>
      )}
      {webhook.status === 'retrying' && webhook.failingSince && (
        <Notice tone="warn" role="status" title="An event is not taken; it is sent again until it is">
          It has failed {webhook.failures === 1 ? 'once' : `${webhook.failures} times`}, for the first time{' '}
          <RelativeTime moment={webhook.failingSince} />. What follows waits.
        </Notice>
      )}
      {problem && (
        <Notice tone="bad" role="alert" title="It could not be changed">
          {problem.message}
        </Notice>
      )}
    </>
  )
}
