/** The HTTP contract of what administrators see and decide. */

export type Role = 'user' | 'admin'
export type AccountState = 'active' | 'suspended' | 'deleting'
export type Countable = 'environments' | 'skills' | 'mcpServers'

export interface ListedUser {
  id: string
  email: string
  username: string
  name: string
  role: Role
  state: AccountState
  createdAt: string
  environments: number
}

export interface QuotaUse {
  used: number
  most: number
  /** Set for this person, and not what everybody has. */
  own: boolean
}

export interface AccountDecision {
  /** The stored name of the event. */
  what: string
  at: string
  by: string | null
  reason: string | null
  role: Role | null
  quota: Partial<Record<Countable, number>> | null
}

export interface AdministeredUser extends Omit<ListedUser, 'environments'> {
  stateSince: string | null
  sessions: number
  quota: Record<Countable, QuotaUse>
  /** Newest first. */
  decisions: AccountDecision[]
}

export interface DeletionReceipt {
  userId: string
  state: 'deleting' | 'deleted'
  requestedAt: string
  requestedBy: string
  reason: string
  environmentsLeft: number
  deletedAt: string | null
  removed: (Record<Countable, number> & { sealedValues: number }) | null
}

export type Quotas = Record<Countable, number>

export type AnyStatus = 'pending' | 'deploying' | 'running' | 'stopped' | 'error'

export interface AnyEnvironment {
  id: string
  name: string
  subdomain: string
  url: string
  status: AnyStatus
  desired: string
  observed: string
  owner: { id: string; username: string | null; email: string | null; state: AccountState | null }
  errorMessage: string | null
  lastDeployedAt: string | null
  createdAt: string
  updatedAt: string
}

export type Severity = 'error' | 'warning' | 'notice'

export interface Finding {
  code: string
  severity: Severity
  title: string
  detail: string
  remedy: string
}

export interface Findings {
  at: string
  inspected: boolean
  items: Finding[]
}
