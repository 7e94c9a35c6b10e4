import { QueryClient } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { auditEntries } from '@/test/people'
import { renderPage } from '@/test/renderPage'
import { HistoryPanel } from './HistoryPanel'

const asked: string[] = []

function serverWith(status: number, body: unknown) {
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    const isSession = url === '/api/v1/auth/session'
    const answer = isSession ? { user: { id: 'usr_01k0000000000000000000000a' }, csrfToken: 't' } : body
    return new Response(JSON.stringify(answer), { status: isSession ? 200 : status })
  })
}

const show = () =>
  renderPage(<HistoryPanel id="env_1" />, new QueryClient({ defaultOptions: { queries: { retry: false } } }))

afterEach(() => {
  vi.unstubAllGlobals()
  asked.length = 0
})

it('reads nothing before it is opened', async () => {
  serverWith(200, { items: [], next: null })
  await show()
  expect(asked).toEqual([])
})

it('tells the owner what happened, through whom and why', async () => {
  serverWith(200, { items: auditEntries, next: '12' })
  await show()
  await userEvent.click(screen.getByText('History'))
  const list = await screen.findByRole('list', { name: 'What happened' })
  const [stop, build] = within(list).getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(stop).toContain('An administrator')
  expect(stop).toContain('Reason: It mines coins.')
  expect(build).toContain('The platform, watching Coolify')
  expect(await within(list).findAllByText('You')).toHaveLength(2)
  expect(screen.getByRole('button', { name: 'Show more' })).toBeDefined()
  expect(asked[0]).toBe('/api/v1/environments/env_1/history?limit=20')
  await expectAccessible()
})

it('says that it could not be read, and offers to try again', async () => {
  serverWith(503, { code: 'unavailable', title: 'Not available' })
  await show()
  await userEvent.click(screen.getByText('History'))
  expect((await screen.findByRole('alert')).textContent).toContain('The history could not be read')
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined()
})
