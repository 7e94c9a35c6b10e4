import type { Scope } from './api'

export const scopeHints: Record<Scope, string> = {
  read: 'Look at environments, skills, MCP servers, logs and the stream of events.',
  write: 'Change environments, skills and MCP servers.',
  deploy: 'Deploy, start, stop and cancel; with write also delete environments.',
  admin: 'What administrators may, for as long as you are one.',
}

export const lifeWords: Record<number, string> = { 7: '7 days', 30: '30 days', 90: '90 days', 365: 'A year' }
