import type { AdministeredUser, AnyEnvironment, Finding, ListedUser } from '@/api/adminTypes'
import type { AuditEntry, AuditVerification } from '@/api/auditTypes'
import { MOMENT } from './examples'

/** Invented people, and what administrators see of others, that tests and stories share. */

export function aListedUser(more: Partial<ListedUser> = {}): ListedUser {
  return {
    id: 'usr_01k0000000000000000000000a',
    email: 'ada@example.org',
    username: 'ada',
    name: 'Ada Example',
    role: 'user',
    state: 'active',
    createdAt: MOMENT,
    environments: 3,
    ...more,
  }
}

export function aUser(more: Partial<AdministeredUser> = {}): AdministeredUser {
  const { environments: _counted, ...listed } = aListedUser()
  return {
    ...listed,
    stateSince: null,
    sessions: 2,
    quota: {
      environments: { used: 3, most: 25, own: true },
      skills: { used: 7, most: 50, own: false },
      mcpServers: { used: 0, most: 20, own: false },
    },
    decisions: [
      { what: 'quota-set', at: MOMENT, by: 'grace', reason: 'Teaches a class.', role: null, quota: { environments: 25 } },
      { what: 'suspension-lifted', at: '2026-11-20T10:00:00Z', by: 'grace', reason: 'It was a mistake.', role: null, quota: null },
      { what: 'account-suspended', at: '2026-11-19T10:00:00Z', by: 'usr_01k0000000000000000000000z', reason: 'Sent spam.', role: null, quota: null },
    ],
    ...more,
  }
}

export function anyEnvironment(more: Partial<AnyEnvironment> = {}): AnyEnvironment {
  return {
    id: 'env_01k0000000000000000000000a',
    name: 'Notes service',
    subdomain: 'ada-notes-service',
    url: 'http://ada-notes-service.localhost:41234',
    status: 'running',
    desired: 'running',
    observed: 'healthy',
    owner: { id: 'usr_01k0000000000000000000000a', username: 'ada', email: 'ada@example.org', state: 'active' },
    errorMessage: null,
    lastDeployedAt: MOMENT,
    createdAt: MOMENT,
    updatedAt: MOMENT,
    ...more,
  }
}

export function aFinding(more: Partial<Finding> = {}): Finding {
  return {
    code: 'VC001',
    severity: 'error',
    title: 'Coolify does not answer',
    detail: 'Several calls in a row were not answered.',
    remedy: 'Deployments wait and go on by themselves when it does. See that it runs and that COOLIFY_API_URL can be reached from here.',
    ...more,
  }
}

export function anAuditEntry(more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    seq: 12,
    at: MOMENT,
    actor: 'usr_01k0000000000000000000000a',
    via: 'session',
    address: '192.0.2.7',
    reason: null,
    action: 'environment-renamed',
    target: 'env_01k0000000000000000000000a',
    owner: 'usr_01k0000000000000000000000a',
    outcome: 'done',
    status: null,
    code: null,
    times: 1,
    request: '0123456789ab',
    correlation: 'c0ffee',
    causation: null,
    event: '01970000-0000-7000-8000-000000000001',
    changes: [{ field: 'name', before: 'Study', after: 'Notes service' }],
    hash: 'ab'.repeat(32),
    ...more,
  }
}

/** Of each kind one, newest first. */
export const auditEntries: AuditEntry[] = [
  anAuditEntry({ seq: 16, actor: 'usr_01k0000000000000000000000z', action: 'stop-requested', reason: 'It mines coins.', changes: [] }),
  anAuditEntry({ seq: 15, actor: 'system:watcher', via: null, address: null, request: null, action: 'build-finished', changes: [] }),
  anAuditEntry({ seq: 14, actor: null, via: null, action: 'POST /api/v1/auth/login', outcome: 'denied', status: 401, code: 'bad_credentials', times: 7, changes: [] }),
  anAuditEntry({ seq: 13, action: 'POST /api/v1/environments/{id}/stop', outcome: 'refused', status: 409, code: 'environment_not_running', changes: [] }),
  anAuditEntry(),
]

export function aVerification(more: Partial<AuditVerification> = {}): AuditVerification {
  return { holds: true, entries: 16, events: 14, hash: 'ab'.repeat(32), anchored: 3, anchoredTo: 15, flaws: [], ...more }
}
