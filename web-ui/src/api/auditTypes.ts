/** The HTTP contract of the audit log. */

export type AuditOutcome = 'done' | 'refused' | 'denied' | 'failed'

/** One field that is another way than before. Secrets are named and never shown. */
export interface AuditChange {
  field: string
  before: string | null
  after: string | null
}

export interface AuditEntry {
  seq: number
  at: string
  /** The id of a person, `system:` and a part of the platform, or null for a stranger. */
  actor: string | null
  via: string | null
  address: string | null
  reason: string | null
  /** The stored name of an event, or method and route of a request. */
  action: string
  target: string | null
  owner: string | null
  outcome: AuditOutcome
  status: number | null
  code: string | null
  times: number
  request: string | null
  correlation: string | null
  causation: string | null
  event: string | null
  changes: AuditChange[]
  hash: string
}

export interface AuditFlaw {
  seq: number
  kind: string
  explanation: string
}

export interface AuditVerification {
  holds: boolean
  entries: number
  events: number
  hash: string
  anchored: number
  anchoredTo: number
  flaws: AuditFlaw[]
}
