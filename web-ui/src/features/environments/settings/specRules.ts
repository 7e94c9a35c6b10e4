import type { ApiProblem } from '@/api/problem'
import type { SecretEntry } from '@/components/SecretRow'
import { entriesOf } from '@/lib/lines'
import { toolsError } from '@/lib/toolRule'
import type { PermissionsForm, SpecForm } from './specForm'

/** The server's rules, told before the server has to; it has the last word. */

const HOST = /^(?=.{1,253}$)(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const PATH = /^(?=.{1,255}$)\/(workspace|home\/coder)(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._@+-]+)*$/
const VARIABLE = /^[A-Z][A-Z0-9_]{0,63}$/
const RESERVED = new Set(
  'PATH HOME HOST PORT SHELL USER PASSWORD HASHED_PASSWORD LD_PRELOAD LD_LIBRARY_PATH NODE_OPTIONS BASH_ENV ENV IFS ENTRYPOINTD CLAUDE_CONFIG_DIR SOURCE_COMMIT'.split(' '),
)
const MOST_TOKENS = 1_000_000
const MOST_VARIABLES = 50
const LONGEST_VALUE = 4096

export function hostsError(hosts: string[]): string | undefined {
  const wrong = hosts.find((host) => !HOST.test(host))
  return wrong === undefined ? undefined : `“${wrong}” is no host. Write example.com, or *.example.com.`
}

export function pathsError(paths: string[]): string | undefined {
  const wrong = paths.find((path) => !PATH.test(path))
  return wrong === undefined ? undefined : `“${wrong}” is no path below /workspace or /home/coder.`
}

export function maxTokensError(text: string): string | undefined {
  if (text.trim() === '') return undefined
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= MOST_TOKENS ? undefined : 'Use a whole number from 1 to 1,000,000.'
}

export function variableError(row: SecretEntry, all: SecretEntry[], isTried: boolean): string | undefined {
  if (row.isKept || (!isTried && row.name === '' && row.value === '')) return undefined
  if (!VARIABLE.test(row.name)) return row.name === '' && !isTried ? undefined : 'Use capital letters, digits and underscores, beginning with a letter.'
  if (RESERVED.has(row.name) || /^(COOLIFY|VPSCLAUDE)_/.test(row.name)) return 'The platform or the system sets this variable.'
  if (all.filter(({ name }) => name === row.name).length > 1) return 'This variable is there twice.'
  return valueError(row.value, isTried)
}

function valueError(value: string, isTried: boolean): string | undefined {
  if (value.trim() === '') return isTried ? 'Give the variable a value, or remove it.' : undefined
  if (value !== value.trim()) return 'Remove the white space at the beginning or the end of the value.'
  if (value.includes("'")) return 'An apostrophe cannot be passed on. Encode the value, for example as base64.'
  return [...value].length > LONGEST_VALUE ? 'Use at most 4,096 characters.' : undefined
}

export interface SpecErrors {
  skills: string | undefined
  mcpServers: string | undefined
  permissions: Partial<Record<keyof PermissionsForm, string | undefined>>
  variables: string | undefined
  any: boolean
}

/** What the page sees by itself, and what the server said about the same fields. */
export function specErrors(form: SpecForm, problem: ApiProblem | undefined, isTried: boolean): SpecErrors {
  const seen = permissionErrors(form.permissions)
  const variables = variablesError(form.variables, isTried)
  const said = Object.fromEntries(
    (Object.keys(form.permissions) as (keyof PermissionsForm)[]).map((field) => [field, seen[field] ?? problem?.messageWithin(`spec.permissions.${field}`)]),
  )
  return {
    skills: problem?.messageWithin('spec.skillIds'),
    mcpServers: problem?.messageWithin('spec.mcpServerIds'),
    permissions: said,
    variables: variables ?? problem?.messageWithin('spec.variables'),
    any: variables !== undefined || Object.values(seen).some((error) => error !== undefined),
  }
}

function permissionErrors(form: PermissionsForm): SpecErrors['permissions'] {
  return {
    allowedTools: toolsError(entriesOf(form.allowedTools)),
    blockedTools: toolsError(entriesOf(form.blockedTools)),
    allowedHosts: hostsError(entriesOf(form.allowedHosts)),
    filesystemPaths: pathsError(entriesOf(form.filesystemPaths)),
    maxTokens: maxTokensError(form.maxTokens),
  }
}

function variablesError(rows: SecretEntry[], isTried: boolean): string | undefined {
  if (rows.length > MOST_VARIABLES) return `At most ${MOST_VARIABLES} variables are allowed.`
  return rows.some((row) => variableError(row, rows, isTried) !== undefined) ? 'One of the variables needs another look.' : undefined
}
