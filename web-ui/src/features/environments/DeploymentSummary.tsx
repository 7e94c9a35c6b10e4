import type { Deployment, DeploymentStatus } from '@/api/types'
import { RelativeTime, Took } from '@/components/Time'
import { classes } from '@/lib/classes'
import { deploymentName, deploymentStatusWords } from './words'

const inks: Record<DeploymentStatus, string> = {
  running: 'text-info',
  succeeded: 'text-good',
  failed: 'text-bad',
  cancelled: 'text-ink-soft',
}

export function DeploymentSummary({ deployment }: { deployment: Deployment }) {
  const { status, requestedAt, endedAt, reason, specVersion } = deployment
  return (
    <div className="grid gap-2 px-5 pt-4 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
        <span className="font-medium">{deploymentName(deployment)}</span>
        <span className={classes('font-medium', inks[status])}>{deploymentStatusWords[status]}</span>
        <span className="text-ink-faint">
          <RelativeTime moment={requestedAt} /> · <Took from={requestedAt} to={endedAt} /> · version {specVersion}
        </span>
      </p>
      {reason && (
        <p className="rounded-lg bg-bad-soft px-3 py-2 break-words">
          {reason.message} <code className="font-mono text-xs text-ink-soft">{reason.code}</code>
        </p>
      )}
    </div>
  )
}
