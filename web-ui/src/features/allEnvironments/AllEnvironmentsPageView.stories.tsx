import { aProblem } from '@/test/examples'
import { anyEnvironment } from '@/test/people'
import type { AllEnvironmentsPageViewProps } from './AllEnvironmentsPageView'

const usual: AllEnvironmentsPageViewProps = {
  environments: [
    anyEnvironment(),
    anyEnvironment({ id: 'env_2', name: 'Broken', subdomain: 'broken', status: 'error', errorMessage: 'The image could not be built.' }),
    anyEnvironment({
      id: 'env_3',
      name: 'Of somebody suspended',
      subdomain: 'suspended',
      status: 'running',
      observed: 'stopping',
      owner: { id: 'usr_3', username: 'mallory', email: 'mallory@example.org', state: 'suspended' },
    }),
    anyEnvironment({ id: 'env_4', name: 'Going', subdomain: 'going', desired: 'gone', owner: { id: 'usr_4', username: null, email: null, state: null } }),
  ],
  problem: undefined,
  search: {},
  onSearch: () => {},
  onRetry: () => {},
  onMore: undefined,
  onStop: async () => {},
}

export const stories = {
  Loading: { ...usual, environments: undefined },
  Failed: { ...usual, environments: undefined, problem: aProblem() },
  Usual: usual,
  OfOne: { ...usual, search: { owner: 'usr_01k0000000000000000000000a' }, onMore: () => {} },
  NoMatch: { ...usual, environments: [], search: { subdomain: 'zzz' } },
} satisfies Record<string, AllEnvironmentsPageViewProps>
