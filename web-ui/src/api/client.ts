import { problemOf, unreachable } from './problem'

/** Kept in memory only: it comes with the session's answer and dies with the page. */
let csrfToken: string | null = null

export function rememberCsrfToken(token: string | null): void {
  csrfToken = token
}

interface Asked {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  signal?: AbortSignal
  /** The version that a change is made to, or whatever there is. */
  ifMatch?: number | '*'
}

const JSON_TYPE = 'application/json'
const ACCEPTED = `${JSON_TYPE}, application/problem+json`

/** Sends one request to our own origin and answers its JSON, or throws an ApiProblem. */
export async function call<Answer>(path: string, { method = 'GET', body, signal, ifMatch }: Asked = {}): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const headers = headersFor(method, ACCEPTED, text === undefined ? undefined : JSON_TYPE)
  if (ifMatch !== undefined) headers['If-Match'] = ifMatch === '*' ? '*' : `"${ifMatch}"`
  const request = { method, headers, ...(text === undefined ? {} : { body: text }), ...(signal ? { signal } : {}) }
  const response = await send(path, request)
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

/** The same for an answer that is a text. */
export async function readText(path: string, signal: AbortSignal): Promise<string> {
  const response = await send(path, { method: 'GET', headers: headersFor('GET', 'text/*, application/problem+json'), signal })
  return response.text()
}

/** Sends the bytes of a file as they are. */
export async function sendFile<Answer>(path: string, file: Blob, type: string): Promise<Answer> {
  const response = await send(path, { method: 'POST', headers: headersFor('POST', ACCEPTED, type), body: file })
  return (await response.json()) as Answer
}

function headersFor(method: string, accept: string, type?: string): Record<string, string> {
  const headers: Record<string, string> = { Accept: accept }
  if (type !== undefined) headers['Content-Type'] = type
  if (method !== 'GET' && csrfToken) headers['X-CSRF-TOKEN'] = csrfToken
  return headers
}

async function send(path: string, request: RequestInit): Promise<Response> {
  const response = await ask(path, { ...request, credentials: 'same-origin', cache: 'no-store' })
  if (!response.ok) throw await problemOf(response)
  return response
}

async function ask(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  }
}
