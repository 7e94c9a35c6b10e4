import type { ChangedPart, EnvironmentChanges, PartChange } from '@/api/configurationTypes'
import type { PermissionMode } from '@/api/types'
import type { SecretEntry } from '@/components/SecretRow'
import type { PermissionsForm } from './specForm'

/** The only place where settings of environments and their changes become English. */

export const modeWords: Record<PermissionMode, string> = {
  default: 'Claude Code asks',
  acceptEdits: 'Edits freely, asks for the rest',
  plan: 'Only reading and planning',
  dontAsk: 'Refused without asking',
}

/** The same after “others:”. */
const otherWords: Record<PermissionMode, string> = {
  default: 'Claude Code asks',
  acceptEdits: 'edited freely, otherwise asked',
  plan: 'only planning',
  dontAsk: 'refused',
}

export const permissionWords: Record<keyof PermissionsForm, string> = {
  allowedTools: 'Allowed tools',
  blockedTools: 'Blocked tools',
  allowedHosts: 'Allowed hosts',
  filesystemPaths: 'File system paths',
  maxTokens: 'Most output tokens of a reply',
  defaultMode: 'All other tools',
}

export const partChangeWords: Record<PartChange, string> = { added: 'Added', removed: 'Removed', changed: 'Changed' }

export function permissionsSummary({ allowedTools, blockedTools, defaultMode }: { allowedTools: string[]; blockedTools: string[]; defaultMode: PermissionMode }): string {
  const parts = [counted(allowedTools.length, 'tool', 'allowed'), counted(blockedTools.length, 'tool', 'blocked')].filter((part) => part !== undefined)
  return parts.length === 0 ? modeWords[defaultMode] : [...parts, `others: ${otherWords[defaultMode]}`].join(' · ')
}

export function variablesSummary(variables: SecretEntry[]): string {
  return variables.length === 0 ? 'none' : variables.map(({ name }) => name || '…').join(', ')
}

/** Names of what is chosen, the global ones first. */
export function choiceSummary(items: { id: string; name: string; isGlobal: boolean }[] | undefined, chosen: string[]): string {
  if (items === undefined) return chosen.length === 0 ? 'none' : `${chosen.length} chosen`
  const globals = items.filter(({ isGlobal }) => isGlobal)
  const own = items.filter(({ id, isGlobal }) => !isGlobal && chosen.includes(id))
  const names = [...globals, ...own].map(({ name }) => name)
  return names.length === 0 ? 'none' : names.join(', ')
}

function counted(count: number, noun: string, verb: string): string | undefined {
  if (count === 0) return undefined
  return `${count} ${noun}${count === 1 ? '' : 's'} ${verb}`
}

/** `Out of date: 2 skills changed, permissions changed`. */
export function outOfDateSentence(changes: EnvironmentChanges): string {
  const parts = [
    ...partsOf(changes.skills, 'skill'),
    ...partsOf(changes.mcpServers, 'MCP server'),
    changes.settings.length > 0 ? 'permissions changed' : undefined,
    changes.variables.length > 0 ? counted(changes.variables.length, 'variable', 'changed') : undefined,
    changes.password ? 'a new password' : undefined,
  ].filter((part) => part !== undefined)
  return `Out of date: ${parts.length === 0 ? 'its Dockerfile changed' : parts.join(', ')}`
}

function partsOf(parts: ChangedPart[], noun: string): (string | undefined)[] {
  return (['changed', 'added', 'removed'] as const).map((change) => counted(parts.filter((part) => part.change === change).length, noun, change))
}

/** `version 2 to 3`; nothing for what came or went. */
export function numbersSentence({ change, from, to }: ChangedPart): string | undefined {
  return change === 'changed' && from !== null && to !== null ? `version ${from} to ${to}` : undefined
}

const MODE = '/permissions/defaultMode'

/** By where a setting stands in Claude Code's own file. */
const settingWords: Record<string, string> = {
  '/permissions/allow': 'Allowed tools',
  '/permissions/deny': 'Blocked tools',
  '/permissions/additionalDirectories': 'Further folders',
  [MODE]: 'Mode',
  '/env/CLAUDE_CODE_MAX_OUTPUT_TOKENS': 'Most output tokens',
}

export function settingWord(path: string): string {
  return settingWords[path] ?? path
}

export function settingText(path: string, value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value !== 'string') return JSON.stringify(value)
  return path === MODE ? (modeWords[value as PermissionMode] ?? value) : value
}

/** The entries of a list that are only in the new one, and those that are only in the old one. */
export function comesAndGoes(from: unknown, to: unknown): { comes: string[]; goes: string[] } | undefined {
  if (!Array.isArray(from ?? to) || !Array.isArray(to ?? from)) return undefined
  const [old, young] = [entriesIn(from), entriesIn(to)]
  return { comes: young.filter((entry) => !old.includes(entry)), goes: old.filter((entry) => !young.includes(entry)) }
}

function entriesIn(list: unknown): string[] {
  return Array.isArray(list) ? [...new Set(list.map(String))] : []
}
