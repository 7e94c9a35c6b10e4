import { aProblem, deployments, environments } from '@/test/examples'
import { someChanges, someChoices } from '@/test/extras'
import type { EnvironmentPageViewProps } from './EnvironmentPageView'

/** A story per state of the page. */

const nothing = async () => {}

const usual: EnvironmentPageViewProps = {
  environment: environments.running,
  deployments: [deployments.succeeded],
  deploymentsProblem: undefined,
  pending: undefined,
  isLate: false,
  refusal: undefined,
  choices: someChoices,
  changes: undefined,
  changesProblem: undefined,
  onRetryChanges: () => {},
  onRetryDeployments: () => {},
  onCommand: () => {},
  onRename: nothing,
  onConfigure: nothing,
  onNewPassword: async () => 'mole-cabin',
  onDelete: nothing,
}

export const stories = {
  NeverDeployed: { ...usual, environment: environments.pending, deployments: [] },
  Deploying: { ...usual, environment: environments.deploying, deployments: [deployments.running] },
  Redeploying: { ...usual, environment: environments.redeploying, deployments: [deployments.running] },
  Running: usual,
  RunningContainerGone: { ...usual, environment: environments.containerGone },
  RunningMovedAway: { ...usual, environment: environments.movedAway },
  RunningLastChangeFailed: { ...usual, environment: environments.lastChangeFailed, deployments: [deployments.failed, deployments.succeeded] },
  ChangesNotDeployed: { ...usual, environment: environments.undeployed },
  OutOfDate: { ...usual, environment: environments.undeployed, changes: someChanges },
  UpToDate: { ...usual, changes: { ...someChanges, outOfDate: false } },
  ChangesFailed: { ...usual, changesProblem: aProblem() },
  ChoicesLoading: { ...usual, choices: { ...someChoices, skills: undefined, servers: undefined } },
  ChoicesFailed: { ...usual, choices: { ...someChoices, skills: undefined, skillsProblem: aProblem() } },
  NothingToChoose: { ...usual, choices: { ...someChoices, skills: [], servers: [] } },
  Unhealthy: { ...usual, environment: environments.unhealthy },
  Unknown: { ...usual, environment: environments.unknown },
  Stopping: { ...usual, environment: environments.stopping },
  Stopped: { ...usual, environment: environments.stopped },
  Failed: { ...usual, environment: environments.error, deployments: [deployments.failed] },
  Cancelled: { ...usual, environment: environments.error, deployments: [deployments.cancelled] },
  Deleting: { ...usual, environment: environments.deleting },
  CommandPending: { ...usual, pending: 'stop' },
  CommandPendingLong: { ...usual, pending: 'stop', isLate: true },
  CommandRefused: { ...usual, refusal: 'Stop: The environment is not running.' },
  DeploymentsLoading: { ...usual, deployments: undefined },
  DeploymentsFailed: { ...usual, deployments: undefined, deploymentsProblem: aProblem() },
} satisfies Record<string, EnvironmentPageViewProps>
