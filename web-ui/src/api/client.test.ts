import { afterEach, describe, expect, it, vi } from 'vitest'
import { call, rememberCsrfToken } from './client'
import { ApiProblem } from './problem'

function answer(status: number, body: string, headers: Record<string, string> = {}) {
  const sent = vi.fn(async (_path: string, _request: RequestInit) => new Response(status === 204 ? null : body, { status, headers }))
  vi.stubGlobal('fetch', sent)
  return sent
}

const keyOf = (sent: ReturnType<typeof answer>) => new Headers(sent.mock.lastCall?.[1].headers).get('Idempotency-Key')

async function problemOf(asked: Promise<unknown>): Promise<ApiProblem> {
  const failure = await asked.catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ApiProblem)
  return failure as ApiProblem
}

afterEach(() => {
  vi.unstubAllGlobals()
  rememberCsrfToken(null)
})

describe('a call', () => {
  it('answers the JSON', async () => {
    answer(200, '{"a":1}')
    expect(await call('/x')).toEqual({ a: 1 })
  })

  it('answers nothing to 204', async () => {
    answer(204, '')
    expect(await call('/x', { method: 'POST' })).toBeUndefined()
  })

  it('carries the CSRF token when it changes something, and only then', async () => {
    const sent = answer(200, '{}')
    rememberCsrfToken('token')
    await call('/x', { method: 'POST', body: {} })
    expect(sent.mock.lastCall?.[1].headers).toMatchObject({ 'X-CSRF-TOKEN': 'token' })
    await call('/x')
    expect(sent.mock.lastCall?.[1].headers).not.toHaveProperty('X-CSRF-TOKEN')
  })

  it('says to which version it changes something', async () => {
    const sent = answer(200, '{}')
    await call('/x', { method: 'PATCH', body: {}, ifMatch: 7 })
    expect(sent.mock.lastCall?.[1].headers).toMatchObject({ 'If-Match': '"7"' })
    await call('/x', { method: 'PATCH', body: {}, ifMatch: '*' })
    expect(sent.mock.lastCall?.[1].headers).toMatchObject({ 'If-Match': '*' })
  })

  it('keeps its key for as long as nobody knows whether it was carried out', async () => {
    const once = { method: 'POST', body: { a: 1 }, isOnce: true } as const
    const lost = answer(503, '{"title":"Away","code":"unavailable"}')
    await problemOf(call('/x', once))
    const first = keyOf(lost)
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    const done = answer(201, '{}')
    await call('/x', once)
    expect(keyOf(done)).toBe(first)
    await call('/x', once)
    expect(keyOf(done)).not.toBe(first)
    await call('/x', { method: 'POST', body: {} })
    expect(keyOf(done)).toBeNull()
  })

  it.each([
    [422, 'validation_failed', false],
    [409, 'request_in_flight', true],
  ])('after %s %s the next try has the same key: %s', async (status, code, isSame) => {
    const refused = answer(status, JSON.stringify({ title: 'No', code }))
    await problemOf(call('/y', { method: 'POST', body: { code }, isOnce: true }))
    const first = keyOf(refused)
    await problemOf(call('/y', { method: 'POST', body: { code }, isOnce: true }))
    expect(keyOf(refused) === first).toBe(isSame)
  })

  it('throws the problem that the server describes', async () => {
    const body = {
      type: 'about:blank',
      title: 'Refused',
      status: 422,
      detail: 'Two fields are wrong.',
      code: 'validation_failed',
      errors: [{ field: 'subdomain', code: 'taken', message: 'Taken.' }, 'nonsense'],
      traceId: 'abc',
    }
    answer(422, JSON.stringify(body))
    const problem = await problemOf(call('/x'))
    expect(problem).toMatchObject({ status: 422, code: 'validation_failed', traceId: 'abc', message: 'Two fields are wrong.' })
    expect(problem.errors).toHaveLength(1)
    expect(problem.fieldMessage('subdomain')).toBe('Taken.')
    expect(problem.fieldMessage('name')).toBeUndefined()
  })

  it.each(['<html>Bad gateway</html>', '', '[]', 'null', '{"code":7}'])('survives an answer that is no problem: %s', async (body) => {
    answer(502, body)
    expect(await problemOf(call('/x'))).toMatchObject({ status: 502, code: 'http_502', traceId: null, errors: [] })
  })

  it('knows how long to wait', async () => {
    answer(429, '{"code":"too_many_attempts"}', { 'Retry-After': '40' })
    expect((await problemOf(call('/x'))).retryAfterSeconds).toBe(40)
  })

  it('says so when nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')))
    expect(await problemOf(call('/x'))).toMatchObject({ status: 0, code: 'unreachable' })
  })

  it('leaves an aborted call an aborted call', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('stop', 'AbortError')))
    await expect(call('/x')).rejects.toMatchObject({ name: 'AbortError' })
  })
})
