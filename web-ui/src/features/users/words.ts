import type { AccountDecision, AccountState, Countable, Role } from '@/api/adminTypes'
import type { ApiProblem } from '@/api/problem'

/** The only place where states of accounts become English. */

export const stateWords: Record<AccountState, string> = { active: 'Active', suspended: 'Suspended', deleting: 'Being deleted' }
export const roleWords: Record<Role, string> = { user: 'User', admin: 'Administrator' }
export const countableWords: Record<Countable, string> = { environments: 'Environments', skills: 'Skills', mcpServers: 'MCP servers' }
export const countables: Countable[] = ['environments', 'skills', 'mcpServers']

const decisionWords: Record<string, string> = {
  'account-suspended': 'Suspended',
  'suspension-lifted': 'Let in again',
  'role-granted': 'Given another role',
  'quota-set': 'Given other limits',
  'account-deletion-requested': 'Deletion asked for',
  'account-deleted': 'Deleted',
}

export function decisionSentence({ what, role, quota }: AccountDecision): string {
  if (role) return `Made ${role === 'admin' ? 'an administrator' : 'a user'}`
  if (quota) return limitsSentence(quota)
  return decisionWords[what] ?? what
}

function limitsSentence(quota: Partial<Record<Countable, number>>): string {
  const set = countables.filter((what) => quota[what] !== undefined).map((what) => `${quota[what]} ${countableWords[what].toLowerCase()}`)
  return set.length === 0 ? 'Given everybody’s limits' : `Allowed ${set.join(', ')}`.replaceAll('mcp servers', 'MCP servers')
}

const problemWords: Record<string, string> = {
  own_account: 'You cannot decide this about yourself. Ask another administrator.',
  last_administrator: 'Nobody else could look after the platform. Make somebody else an administrator first.',
  account_being_deleted: 'This account is being deleted; nothing more is decided about it.',
  no_such_user: 'This account does not exist any more.',
}

export function problemSentence(problem: ApiProblem): string {
  return problemWords[problem.code] ?? problem.detail ?? problem.title
}

export function outcomeOfSearch(shown: number, isAll: boolean): string {
  return isAll ? `${shown} users shown` : `The first ${shown} users shown`
}
