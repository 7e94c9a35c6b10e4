import type { ApiProblem } from '@/api/problem'
import type { SecretEntry } from '@/components/SecretRow'
import type { McpForm } from './mcpForm'
import { argumentsError, databaseError, headerNameError, nameError, sqliteError, urlError } from './rules'

export interface McpErrors {
  name: string | undefined
  connectionString: string | undefined
  url: string | undefined
  command: string | undefined
  arguments: string | undefined
  headers: string | undefined
  any: boolean
  isAtFields: boolean
}

const shown = ['name', 'connectionString', 'url', 'command', 'headers'] as const

/** Before the first try only what was typed is judged, unless it was saved before: then nothing may be empty that was not. */
export function mcpErrors(form: McpForm, isSaved: boolean, problem: ApiProblem | undefined, isTried: boolean): McpErrors {
  const unlessEmpty = (value: string, error: string | undefined) => (isTried || isSaved || value !== '' ? error : undefined)
  const seen = {
    name: unlessEmpty(form.name, nameError(form.name)),
    connectionString: unlessEmpty(form.connectionString, connectionError(form, isSaved)),
    url: isRemote(form) ? unlessEmpty(form.url, urlError(form.url)) : undefined,
    command: form.kind === 'stdio' && isTried && form.packageName === '' ? 'Choose a package.' : undefined,
    arguments: form.kind === 'stdio' ? argumentsError(form.arguments) : undefined,
    headers: isRemote(form) ? headersError(form.headers, isTried) : undefined,
  }
  const said = Object.fromEntries(shown.map((field) => [field, seen[field] ?? problem?.messageWithin(field)]))
  return {
    ...seen,
    ...said,
    any: Object.values(seen).some((error) => error !== undefined),
    isAtFields: problem?.isWithin(shown) ?? false,
  }
}

function isRemote({ kind }: McpForm): boolean {
  return kind === 'http' || kind === 'sse'
}

function connectionError({ kind, connectionString }: McpForm, isSaved: boolean): string | undefined {
  if (kind === 'sqlite') return sqliteError(connectionString)
  if (kind !== 'postgres' && kind !== 'mysql') return undefined
  return isSaved && connectionString === '' ? undefined : databaseError(kind, connectionString)
}

export function headerError(row: SecretEntry, all: SecretEntry[], isTried: boolean): string | undefined {
  if (row.name === '' && row.value === '' && !isTried) return undefined
  const names = all.map(({ name }) => name)
  if (row.name !== '' || isTried) {
    const error = headerNameError(row.name, names)
    if (error) return error
  }
  return isTried && !row.isKept && row.value === '' ? 'Give the header a value, or remove it.' : undefined
}

function headersError(rows: SecretEntry[], isTried: boolean): string | undefined {
  return rows.some((row) => headerError(row, rows, isTried) !== undefined) ? 'One of the headers needs another look.' : undefined
}
