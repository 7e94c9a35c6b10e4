import type { ApiProblem } from '@/api/problem'
import type { EnvironmentChanges } from '@/api/configurationTypes'
import type { Deployment, Environment, WantedSpec } from '@/api/types'
import type { SeenVersion } from '@/api/versions'
import type { LifeCommand } from './api'
import { DangerZone } from './DangerZone'
import { DeploymentPanel } from './DeploymentPanel'
import { EnvironmentActions } from './EnvironmentActions'
import { EnvironmentFacts } from './EnvironmentFacts'
import { EnvironmentHeader } from './EnvironmentHeader'
import { EnvironmentNotices } from './EnvironmentNotices'
import { EnvironmentSettings } from './EnvironmentSettings'
import { HistoryPanel } from './HistoryPanel'
import { availabilityOf } from './commands'
import type { PendingCommand } from './pending'
import { ChangesPanel } from './settings/ChangesPanel'
import { GeneratedFiles } from './settings/GeneratedFiles'
import type { Choices } from './settings/SpecFields'
import { commandWord, pendingWords } from './words'

export interface EnvironmentPageViewProps {
  environment: Environment
  deployments: Deployment[] | undefined
  deploymentsProblem: ApiProblem | undefined
  pending: PendingCommand | undefined
  /** The pending command waits longer than it should. */
  isLate: boolean
  refusal: string | undefined
  choices: Choices
  /** What the next deployment would change; absent while it is not known. */
  changes: EnvironmentChanges | undefined
  changesProblem: ApiProblem | undefined
  onRetryChanges: () => void
  onRetryDeployments: () => void
  onCommand: (command: LifeCommand) => void
  onRename: (name: string) => Promise<void>
  onConfigure: (wanted: WantedSpec, seen: SeenVersion) => Promise<void>
  onNewPassword: (password: string | undefined) => Promise<string | undefined>
  onDelete: () => Promise<void>
}

export function EnvironmentPageView(props: EnvironmentPageViewProps) {
  const { environment, deployments, pending } = props
  const may = availabilityOf(environment, pending && pendingWords[pending])
  const deploy = may.deploy === undefined ? () => props.onCommand('deploy') : undefined
  const running = deployments?.find(({ status }) => status === 'running')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
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
        isExplained={props.changes?.outOfDate ?? false}
      />
      <ChangesPanel
        changes={props.changes}
        problem={props.changesProblem}
        onRetry={props.onRetryChanges}
        deployWord={commandWord('deploy', environment)}
        onDeploy={deploy}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <DeploymentPanel
          deployments={deployments}
          problem={props.deploymentsProblem}
          refusalToCancel={may.cancel}
          onRetry={props.onRetryDeployments}
          onCancel={() => props.onCommand('cancel')}
          onDeploy={deploy}
        />
        <EnvironmentFacts environment={environment} />
      </div>
      <EnvironmentSettings
        environment={environment}
        choices={props.choices}
        onRename={props.onRename}
        onConfigure={props.onConfigure}
        onNewPassword={props.onNewPassword}
      />
      <GeneratedFiles environment={environment} />
      <HistoryPanel id={environment.id} />
      <DangerZone environment={environment} refusal={may.delete} onDelete={props.onDelete} />
    </div>
  )
}
