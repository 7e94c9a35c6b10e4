import { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createAppRouter } from './router'

interface Visit {
  shown: string
  search: Record<string, unknown>
  isFound: boolean
}

async function visit(path: string, isLoggedIn: boolean, role = 'user'): Promise<Visit> {
  const session = { user: { id: 'usr_1', email: 'ada@example.org', name: 'Ada', username: 'ada', role }, csrfToken: 'token' }
  vi.stubGlobal('fetch', async () => new Response(isLoggedIn ? JSON.stringify(session) : '{}', { status: isLoggedIn ? 200 : 401 }))
  const router = createAppRouter(new QueryClient())
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: [path] }) } as never)
  await router.load()
  return {
    shown: router.state.location.href,
    search: router.state.matches.at(-1)?.search ?? {},
    isFound: router.state.matches.every(({ status }) => status === 'success'),
  }
}

afterEach(() => vi.unstubAllGlobals())

describe('somebody who is not logged in', () => {
  it.each([
    ['/', '/login'],
    ['/dashboard?q=a', '/login?returnTo=%2Fdashboard%3Fq%3Da'],
    ['/environments/env_1', '/login?returnTo=%2Fenvironments%2Fenv_1'],
    ['/skills/skl_1', '/login?returnTo=%2Fskills%2Fskl_1'],
    ['/settings', '/login?returnTo=%2Fsettings'],
    ['/settings/mcp/new', '/login?returnTo=%2Fsettings%2Fmcp%2Fnew'],
    ['/settings/account', '/login?returnTo=%2Fsettings%2Faccount'],
    ['/api-reference', '/api-reference'],
    ['/register', '/register'],
  ])('who asks for %s is shown %s', async (asked, shown) => {
    expect((await visit(asked, false)).shown).toBe(shown)
  })

  it.each(['//evil.example', '/.//evil.example', 'https://evil.example', 'javascript:alert(1)'])(
    'is not given %s as the way back',
    async (returnTo) => {
      const { search } = await visit(`/login?returnTo=${encodeURIComponent(returnTo)}`, false)
      expect(search['returnTo']).toBeUndefined()
    },
  )
})

describe('somebody who is logged in', () => {
  it.each([
    ['/', '/dashboard'],
    ['/login', '/dashboard'],
    ['/settings', '/settings/mcp'],
    ['/login?returnTo=%2Fenvironments%2Fnew', '/environments/new'],
    ['/login?returnTo=%2F%2Fevil.example', '/dashboard'],
  ])('who asks for %s is shown %s', async (asked, shown) => {
    expect((await visit(asked, true)).shown).toBe(shown)
  })

  it.each(['/skills', '/skills/new', '/skills/skl_1', '/settings/mcp', '/settings/mcp/new', '/settings/mcp/mcp_1', '/settings/account'])(
    'who asks for %s is shown it',
    async (asked) => expect((await visit(asked, true)).shown).toBe(asked),
  )

  it('who is an administrator is shown the pages of administrators', async () => {
    expect(await visit('/admin', true, 'admin')).toMatchObject({ shown: '/admin/settings', isFound: true })
  })

  it('who is an administrator keeps a search of the history, and which version is looked at', async () => {
    expect(await visit('/admin/processors', true, 'admin')).toMatchObject({ shown: '/admin/processors', isFound: true })
    expect((await visit('/admin/events?type=skill-created&aggregate=Tree', true, 'admin')).search).toEqual({ type: 'skill-created' })
    expect((await visit('/admin/streams/env_1?version=2', true, 'admin')).search).toEqual({ version: 2 })
  })

  it('who is none is told that there is no such page', async () => {
    expect(await visit('/admin/settings', true)).toMatchObject({ shown: '/admin/settings', isFound: false })
  })

  it('who searches skills keeps the search', async () => {
    expect((await visit('/skills?q=review', true)).search).toMatchObject({ q: 'review' })
  })

  it('who asks for a filter that does not exist gets none', async () => {
    expect((await visit('/dashboard?status=error&q=notes', true)).search).toMatchObject({ status: 'error', q: 'notes' })
    expect((await visit('/dashboard?status=nonsense', true)).search['status']).toBeUndefined()
  })
})
