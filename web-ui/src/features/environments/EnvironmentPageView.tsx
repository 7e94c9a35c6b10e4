import type { ApiProblem } from '@/api/problem'
import type { Deployment, Environment } from '@/api/types'
import type { LifeCommand } from './api'
import { DangerZone } from './DangerZone'
import { DeploymentPanel } from './DeploymentPanel'
import { EnvironmentActions } from './EnvironmentActions'
import { EnvironmentFacts } from './EnvironmentFacts'
import { EnvironmentHeader } from './EnvironmentHeader'
import { EnvironmentNotices } from './EnvironmentNotices'
import { EnvironmentSettings } from './EnvironmentSettings'
import { availabilityOf } from './commands'
import type { PendingCommand } from './pending'
import { pendingWords } from './words'

export interface EnvironmentPageViewProps {
  environment: Environment
  deployments: Deployment[] | undefined
  deploymentsProblem: ApiProblem | undefined
  pending: PendingCommand | undefined
  /** The pending command waits longer than it should. */
  isLate: boolean
  refusal: string | undefined
  onRetryDeployments: () => void
  onCommand: (command: LifeCommand) => void
  onRename: (name: string) => Promise<void>
  onDelete: () => Promise<void>
}

export function EnvironmentPageView(props: EnvironmentPageViewProps) {
  const { environment, deployments, pending } = props
  const may = availabilityOf(environment, pending && pendingWords[pending])
  const running = deployments?.find(({ status }) => status === 'running')
  return (
    <div className="grid gap-6">
      <EnvironmentHeader
        environment={environment}
        since={running?.requestedAt}
        actions={<EnvironmentActions environment={environment} may={may} onCommand={props.onCommand} />}
      />
      <EnvironmentNotices
        environment={environment}
        deployment={deployments?.[0]}
        pending={pending}
        isLate={props.isLate}
        refusal={props.refusal}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <DeploymentPanel
          deployments={deployments}
          problem={props.deploymentsProblem}
          refusalToCancel={may.cancel}
          onRetry={props.onRetryDeployments}
          onCancel={() => props.onCommand('cancel')}
          onDeploy={may.deploy === undefined ? () => props.onCommand('deploy') : undefined}
        />
        <EnvironmentFacts environment={environment} />
      </div>
      <EnvironmentSettings environment={environment} onRename={props.onRename} />
      <DangerZone environment={environment} refusal={may.delete} onDelete={props.onDelete} />
    </div>
  )
}
