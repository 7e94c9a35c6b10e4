import { useId, useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import type { Deployment } from '@/api/types'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Button } from '@/components/ui/Button'
import { ExplainedButton } from '@/components/ui/ExplainedButton'
import { Skeleton } from '@/components/ui/Skeleton'
import { AttemptSelect } from './AttemptSelect'
import { DeploymentSummary } from './DeploymentSummary'
import { DeploymentTimeline } from './DeploymentTimeline'

interface DeploymentPanelProps {
  deployments: Deployment[] | undefined
  problem: ApiProblem | undefined
  refusalToCancel: string | undefined
  onRetry: () => void
  onCancel: () => void
  onDeploy: (() => void) | undefined
}

/** Shows the newest attempt, and moves on to a newer one, unless an older one was picked. */
export function DeploymentPanel(props: DeploymentPanelProps) {
  const { deployments } = props
  const heading = useId()
  const [picked, setPicked] = useState<string>()
  const [newest] = deployments ?? []
  const shown = deployments?.find(({ id }) => id === picked) ?? newest
  return (
    <section aria-labelledby={heading} className="card min-w-0">
      <header className="flex min-h-14 flex-wrap items-center justify-between gap-3 border-b border-line px-5 py-3">
        <h2 id={heading} className="font-semibold">
          Deployment
        </h2>
        <div className="flex flex-wrap items-center gap-2">
          {shown?.status === 'running' && (
            <ExplainedButton size="small" look="danger" refusal={props.refusalToCancel} onClick={props.onCancel}>
              Cancel
            </ExplainedButton>
          )}
          {deployments && deployments.length > 1 && shown && (
            <AttemptSelect
              deployments={deployments}
              shown={shown.id}
              onShow={(id) => setPicked(id === newest?.id ? undefined : id)}
            />
          )}
        </div>
      </header>
      <Body {...props} shown={shown} />
    </section>
  )
}

function Body({ deployments, problem, shown, onRetry, onDeploy }: DeploymentPanelProps & { shown: Deployment | undefined }) {
  if (problem) {
    return (
      <div className="p-5">
        <ProblemNotice problem={problem} title="The deployments could not be read" onRetry={onRetry} />
      </div>
    )
  }
  if (deployments === undefined) return <Loading />
  if (shown === undefined) return <NeverDeployed onDeploy={onDeploy} />
  return (
    <>
      <DeploymentSummary deployment={shown} />
      <DeploymentTimeline deployment={shown} />
    </>
  )
}

function NeverDeployed({ onDeploy }: { onDeploy: (() => void) | undefined }) {
  return (
    <div className="grid justify-items-center gap-3 px-6 py-12 text-center">
      <p className="max-w-[44ch] text-ink-soft">
        Not deployed yet. Deploying builds the container and shows every step here as it happens.
      </p>
      {onDeploy && (
        <Button size="small" onClick={onDeploy}>
          Deploy now
        </Button>
      )}
    </div>
  )
}

function Loading() {
  return (
    <div role="status" className="grid gap-5 p-5">
      <span className="sr-only">Loading the deployments</span>
      {['a', 'b', 'c', 'd'].map((row) => (
        <Skeleton key={row} className="w-2/3" />
      ))}
    </div>
  )
}
