import { LoaderCircle } from 'lucide-react'
import type { Deployment, Environment } from '@/api/types'
import { Notice } from '@/components/ui/Notice'
import { hasUndeployedChanges, isChangedOutside, lastChangeFailed } from './commands'
import type { PendingCommand } from './pending'
import { conditionOf, pendingWords } from './words'

interface EnvironmentNoticesProps {
  environment: Environment
  deployment: Deployment | undefined
  pending: PendingCommand | undefined
  isLate: boolean
  refusal: string | undefined
  /** What is not deployed yet is told in full elsewhere on the page. */
  isExplained: boolean
}

/** What stands out about the environment now, worst first; nothing at all most of the time. */
export function EnvironmentNotices({ environment, deployment, pending, isLate, refusal, isExplained }: EnvironmentNoticesProps) {
  const condition = conditionOf(environment)
  const why = environment.errorMessage ?? deployment?.reason?.message
  return (
    <div className="grid gap-3 empty:hidden">
      {refusal && <Notice tone="bad" role="alert" title={refusal} />}
      {condition === 'deleting' && (
        <Notice tone="warn" role="status" title="This environment is being deleted">
          Its container, files and address go away; this page closes when it is gone.
        </Notice>
      )}
      {condition === 'error' && (
        <Notice tone="bad" title="The deployment failed, so nothing is running">
          {why}
        </Notice>
      )}
      {isChangedOutside(environment) && condition !== 'deleting' && (
        <Notice tone="warn" title="Changed in Coolify">
          {environment.errorMessage}{' '}
          {environment.status === 'stopped'
            ? 'Start it to take it over from here.'
            : 'Redeploy to bring back what you asked for, or stop it to leave it off.'}
        </Notice>
      )}
      {lastChangeFailed(environment) && condition !== 'deleting' && (
        <Notice tone="warn" title="Running, but the last change failed">
          {environment.errorMessage} The last good version keeps serving.
        </Notice>
      )}
      {hasUndeployedChanges(environment) && !isExplained && condition !== 'deploying' && condition !== 'redeploying' && (
        <Notice tone="info" title="Changes are not deployed yet">
          Version {environment.deployedSpecVersion} is deployed, version {environment.specVersion} is what you asked for.
          Redeploy to bring it in.
        </Notice>
      )}
      {pending && <PendingLine pending={pending} isLate={isLate} />}
    </div>
  )
}

function PendingLine({ pending, isLate }: { pending: PendingCommand; isLate: boolean }) {
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-ink-soft">
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      {pendingWords[pending]}
      {isLate && ' This takes longer than usual; the page keeps looking.'}
    </p>
  )
}
