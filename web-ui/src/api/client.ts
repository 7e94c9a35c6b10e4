import { problemOf, unreachable } from './problem'

/** Kept in memory only: it comes with the session's answer and dies with the page. */
let csrfToken: string | null = null

export function rememberCsrfToken(token: string | null): void {
  csrfToken = token
}

interface Asked {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  signal?: AbortSignal
}

/** Sends one request to our own origin and answers its JSON, or throws an ApiProblem. */
export async function call<Answer>(path: string, { method = 'GET', body, signal }: Asked = {}): Promise<Answer> {
  const response = await send(path, {
    method,
    headers: headersFor(method, body),
    credentials: 'same-origin',
    cache: 'no-store',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })
  if (!response.ok) throw await problemOf(response)
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

function headersFor(method: string, body: unknown): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (method !== 'GET' && csrfToken) headers['X-CSRF-TOKEN'] = csrfToken
  return headers
}

async function send(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  }
}
