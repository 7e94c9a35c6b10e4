import type { AuditEntry, AuditOutcome } from '@/api/auditTypes'

/** The only place where what the audit log says becomes English. */

export const outcomeWords: Record<AuditOutcome, string> = {
  done: 'Done',
  refused: 'Refused',
  denied: 'Not allowed',
  failed: 'Failed',
}

const actionWords: Record<string, string> = {
  'environment-created': 'Environment created',
  'environment-renamed': 'Renamed',
  'environment-reconfigured': 'Settings changed',
  'password-changed': 'Password changed',
  'deployment-requested': 'Deployment asked for',
  'dockerfile-generated': 'Dockerfile generated',
  'replacement-begun': 'Replacement begun',
  'application-created': 'Application created at Coolify',
  'routing-set': 'Address set',
  'variables-set': 'Variables set',
  'volumes-attached': 'Volumes attached',
  'build-queued': 'Build queued',
  'build-started': 'Build started',
  'build-finished': 'Build finished',
  'build-failed': 'Build failed',
  'trouble-noticed': 'Trouble noticed',
  'deployment-succeeded': 'Deployment succeeded',
  'deployment-abandoned': 'Deployment given up',
  'build-cancelled': 'Build cancelled',
  'application-removed': 'Application removed',
  'replacement-undone': 'Replacement undone',
  'deployment-failed': 'Deployment failed',
  'deployment-cancelled': 'Deployment cancelled',
  'application-retired': 'Old application removed',
  'stop-requested': 'Stop asked for',
  'environment-stopped': 'Stopped',
  'stop-failed': 'Stopping failed',
  'drift-noticed': 'Changed outside of the platform',
  'drift-ended': 'As it should be again',
  'deletion-requested': 'Deletion asked for',
  'environment-deleted': 'Environment deleted',
  'skill-created': 'Skill created',
  'skill-revised': 'Skill revised',
  'skill-deleted': 'Skill deleted',
  'mcp-server-registered': 'MCP server registered',
  'mcp-server-revised': 'MCP server revised',
  'mcp-server-removed': 'MCP server removed',
  'account-suspended': 'Suspended',
  'suspension-lifted': 'Let in again',
  'role-granted': 'Given another role',
  'quota-set': 'Given other limits',
  'account-deletion-requested': 'Deletion of the account asked for',
  'account-deleted': 'Account deleted',
  'POST /api/v1/auth/login': 'Log-in',
  'POST /api/v1/auth/logout': 'Log-out',
  'POST /api/v1/auth/register': 'Sign-up',
  'POST /api/v1/tokens': 'Token made',
  'DELETE /api/v1/tokens/{id}': 'Token revoked',
  'POST /api/v1/admin/users/{id}/end-sessions': 'Logged out everywhere',
  'GET /api/v1/admin/users/{id}': 'Looked at by an administrator',
  'GET /api/v1/admin/audit/export': 'Audit log exported',
  'POST /api/v1/admin/audit/verify': 'Audit log verified',
}

/** What is not known here by name is shown as the log has it. */
export function actionWord({ action }: AuditEntry): string {
  return actionWords[action] ?? action
}

const partWords: Record<string, string> = {
  process: 'The platform',
  timer: 'The platform, when time was up',
  worker: 'The platform, at Coolify',
  watcher: 'The platform, watching Coolify',
  observer: 'The platform, comparing with Coolify',
}

const SYSTEM = 'system:'

/** Whether it is a person who has, or had, an account. */
export function isPerson(actor: string | null): actor is string {
  return actor !== null && !actor.startsWith(SYSTEM)
}

export function actorWord({ actor }: AuditEntry, reader: string | undefined): string {
  if (actor === null) return 'Somebody unknown'
  if (actor === reader) return 'You'
  return actor.startsWith(SYSTEM) ? (partWords[actor.slice(SYSTEM.length)] ?? 'The platform') : actor
}
