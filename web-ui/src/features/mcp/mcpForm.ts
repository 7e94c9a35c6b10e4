import type { McpServer, WantedMcpServer } from '@/api/mcpTypes'
import type { SecretEntry } from '@/components/SecretRow'
import type { McpKind } from './words'
import { kindOf } from './words'

export interface McpForm {
  kind: McpKind
  name: string
  /** Empty while the one that the platform keeps is left as it is; the path of a SQLite file stands here too. */
  connectionString: string
  url: string
  headers: SecretEntry[]
  packageName: string
  arguments: string
  isGlobal: boolean
}

export const emptyForm: McpForm = {
  kind: 'postgres',
  name: '',
  connectionString: '',
  url: '',
  headers: [],
  packageName: '',
  arguments: '',
  isGlobal: false,
}

export function formOf(server: McpServer): McpForm {
  const [packageName = '', ...rest] = (server.command ?? '').split(' ')
  return {
    kind: kindOf(server),
    name: server.name,
    connectionString: server.path ?? '',
    url: server.url ?? '',
    headers: server.headers.map((name) => ({ name, value: '', isKept: true })),
    packageName,
    arguments: rest.join(' '),
    isGlobal: server.isGlobal,
  }
}

export function isDatabase(kind: McpKind): kind is 'postgres' | 'mysql' | 'sqlite' {
  return kind === 'postgres' || kind === 'mysql' || kind === 'sqlite'
}

/** The form of another kind. A path is no connection string, but one that was typed for the other database may stay. */
export function ofKind(form: McpForm, kind: McpKind): McpForm {
  const isKept = isConnected(form.kind) && isConnected(kind)
  return { ...form, kind, connectionString: isKept ? form.connectionString : '' }
}

function isConnected(kind: McpKind): boolean {
  return kind === 'postgres' || kind === 'mysql'
}

/** Everything that is typed; what the platform keeps is absent from it. */
export function wantedOf(form: McpForm): WantedMcpServer {
  const common = { name: form.name.trim(), isGlobal: form.isGlobal }
  if (isDatabase(form.kind)) {
    const connectionString = form.connectionString.trim()
    return { ...common, type: 'database', provider: form.kind, ...(connectionString === '' ? {} : { connectionString }) }
  }
  if (form.kind === 'stdio') {
    return { ...common, type: 'custom', transportType: 'stdio', command: `${form.packageName} ${form.arguments}`.trim() }
  }
  return { ...common, type: 'custom', transportType: form.kind, url: form.url.trim(), headers: typedHeaders(form) }
}

function typedHeaders({ headers }: McpForm): Record<string, string> {
  return Object.fromEntries(headers.filter(({ isKept }) => !isKept).map(({ name, value }) => [name.trim(), value]))
}

/** What differs from the server as it is saved; a header that was taken out is `null`. */
export function changeOf(form: McpForm, saved: McpServer): Partial<WantedMcpServer> {
  const [wanted, before] = [wantedOf(form), wantedOf(formOf(saved))]
  const change: Partial<WantedMcpServer> = {}
  if (wanted.name !== before.name) change.name = wanted.name
  if (wanted.isGlobal !== before.isGlobal) change.isGlobal = wanted.isGlobal
  if (wanted.url !== undefined && wanted.url !== before.url) change.url = wanted.url
  if (wanted.command !== undefined && wanted.command !== before.command) change.command = wanted.command
  if (wanted.connectionString !== undefined && wanted.connectionString !== before.connectionString) change.connectionString = wanted.connectionString
  const headers = { ...droppedHeaders(form, saved), ...typedHeaders(form) }
  if (Object.keys(headers).length > 0) change.headers = headers
  return change
}

/** Small and large letters do not make two headers of one. */
function droppedHeaders(form: McpForm, saved: McpServer): Record<string, null> {
  const left = new Set(form.headers.map(({ name }) => name.trim().toLowerCase()))
  return Object.fromEntries(saved.headers.filter((name) => !left.has(name.toLowerCase())).map((name) => [name, null]))
}

export function isChanged(form: McpForm, saved: McpServer): boolean {
  return Object.keys(changeOf(form, saved)).length > 0
}

/** Whether anything in the form of a new one would be lost. */
export function isTouched(form: McpForm): boolean {
  return JSON.stringify(form) !== JSON.stringify(emptyForm)
}

/** Whether a part of it is known to the platform only, so that it cannot be tested before it is saved. */
export function needsWhatIsKept(form: McpForm): boolean {
  if (isConnected(form.kind)) return form.connectionString === ''
  return form.headers.some(({ isKept }) => isKept)
}
