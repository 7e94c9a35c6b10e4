import { isConfirmedAfter } from './confirmation'
import { keyFor, settled } from './idempotency'
import { ApiProblem, problemOf, unreachable } from './problem'

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
  /** Sent under a key, so that it is carried out once even if it has to be sent twice. */
  isOnce?: boolean
}

const JSON_TYPE = 'application/json'
const ACCEPTED = `${JSON_TYPE}, application/problem+json`

/** Sends one request to our own origin and answers its JSON, or throws an ApiProblem. */
export async function call<Answer>(path: string, { method = 'GET', body, signal, ifMatch, isOnce = false }: Asked = {}): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const headers = headersFor(method, ACCEPTED, text === undefined ? undefined : JSON_TYPE)
  if (ifMatch !== undefined) headers['If-Match'] = ifMatch === '*' ? '*' : `"${ifMatch}"`
  const request = { method, headers, ...(text === undefined ? {} : { body: text }), ...(signal ? { signal } : {}) }
  const response = await (isOnce ? sendOnce(path, text ?? '', request) : send(path, request))
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

/** Sent again after an answer got lost, it has the same key as before. */
async function sendOnce(path: string, body: string, request: RequestInit & { headers: Record<string, string> }): Promise<Response> {
  const key = keyFor(path, body)
  try {
    const response = await send(path, { ...request, headers: { ...request.headers, 'Idempotency-Key': key } })
    settled(path, body)
    return response
  } catch (error) {
    if (isFinal(error)) settled(path, body)
    throw error
  }
}

/** The server has decided; anything else leaves it open whether the request was carried out. */
function isFinal(error: unknown): boolean {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.code !== 'request_in_flight'
}

/** What wants a confirmation is sent once more when it was given. */
async function send(path: string, request: RequestInit): Promise<Response> {
  const response = await ask(path, request)
  if (response.ok) return response
  const problem = await problemOf(response)
  if (!(await isConfirmedAfter(problem))) throw problem
  const again = await ask(path, request)
  if (!again.ok) throw await problemOf(again)
  return again
}

async function ask(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...request, credentials: 'same-origin', cache: 'no-store' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  }
}
