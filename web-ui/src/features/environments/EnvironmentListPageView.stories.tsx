import { aProblem, environments, MOMENT } from '@/test/examples'
import type { EnvironmentListPageViewProps } from './EnvironmentListPageView'

const one = { ...environments.running, id: 'env_1' }
const two = { ...environments.error, id: 'env_2', name: 'Parser fuzzing', subdomain: 'ada-parser-fuzzing' }
const three = { ...environments.deploying, id: 'env_3', name: 'Data playground', subdomain: 'ada-data-playground' }

const usual: EnvironmentListPageViewProps = {
  environments: [one, two, three],
  problem: undefined,
  filter: {},
  pending: new Map(),
  since: new Map([['env_3', MOMENT]]),
  onFilter: () => {},
  onRetry: () => {},
  onCommand: () => {},
}

export const stories = {
  Loading: { ...usual, environments: undefined },
  Failed: { ...usual, environments: undefined, problem: aProblem() },
  Empty: { ...usual, environments: [] },
  NoMatch: { ...usual, filter: { q: 'zzz' } },
  Filtered: { ...usual, filter: { status: 'running' } },
  Usual: usual,
  CommandPending: { ...usual, pending: new Map([['env_1', 'stop']]) },
} satisfies Record<string, EnvironmentListPageViewProps>
