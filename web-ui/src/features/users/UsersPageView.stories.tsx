import { aProblem } from '@/test/examples'
import { aListedUser } from '@/test/people'
import type { QuotasFormProps } from './QuotasForm'
import type { UsersPageViewProps } from './UsersPageView'

export const limits: QuotasFormProps = {
  saved: { environments: 10, skills: 50, mcpServers: 20 },
  isSaving: false,
  problem: undefined,
  onSave: () => {},
}

const usual: UsersPageViewProps = {
  users: [
    aListedUser(),
    aListedUser({ id: 'usr_2', name: 'Grace Example', username: 'grace', email: 'grace@example.org', role: 'admin', environments: 0 }),
    aListedUser({ id: 'usr_3', name: 'Mallory', username: 'mallory', email: 'mallory-with-a-long-address@mail.example.org', state: 'suspended' }),
    aListedUser({ id: 'usr_4', name: 'Leaving', username: 'leaving', email: 'leaving@example.org', state: 'deleting', environments: 1 }),
  ],
  problem: undefined,
  search: {},
  quotas: limits,
  onSearch: () => {},
  onRetry: () => {},
  onMore: undefined,
}

export const stories = {
  Loading: { ...usual, users: undefined, quotas: undefined },
  Failed: { ...usual, users: undefined, problem: aProblem() },
  Usual: usual,
  More: { ...usual, onMore: () => {} },
  NoMatch: { ...usual, users: [], search: { text: 'zzz', role: 'admin' } },
} satisfies Record<string, UsersPageViewProps>
