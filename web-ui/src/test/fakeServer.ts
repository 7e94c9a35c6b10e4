import { vi } from 'vitest'

type Answer = [status: number, body: unknown, headers?: Record<string, string>]

export interface Sent {
  asked: string
  body: unknown
}

/** Answers HTTP in the page's place; an answer that is a function is made anew each time. What was asked is kept. */
export function fakeServer(answers: Record<string, Answer | ((body: unknown) => Answer)>): Sent[] {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (url: string, { method, body }: RequestInit) => {
    const asked = `${method} ${url}`
    const read: unknown = typeof body === 'string' ? JSON.parse(body) : body
    sent.push({ asked, body: read })
    const known = answers[asked]
    const [status, said, headers = {}] = (typeof known === 'function' ? known(read) : known) ?? [404, { code: 'not_found', title: 'Not found' }]
    return new Response(status === 204 ? null : typeof said === 'string' ? said : JSON.stringify(said), { status, headers })
  })
  return sent
}
