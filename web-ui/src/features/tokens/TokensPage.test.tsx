import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import type { Sent } from '@/test/fakeServer'
import { fakeServer } from '@/test/fakeServer'
import { renderPage } from '@/test/renderPage'
import type { Token } from './api'
import { TokensPage } from './TokensPage'

const SECRET = `vpsc_${'A'.repeat(43)}`
const token: Token = {
  id: 'tok_1',
  name: 'laptop',
  prefix: 'vpsc_AAAAAA',
  scopes: ['read', 'deploy'],
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt: '2026-02-01T00:00:00Z',
  lastUsedAt: null,
}
let tokens: Token[]
let asked: Sent[]

beforeEach(() => {
  tokens = [token]
  asked = fakeServer({
    'GET /api/v1/tokens': () => [200, { items: tokens, next: null }],
    'POST /api/v1/tokens': [201, { ...token, secret: SECRET }],
    'DELETE /api/v1/tokens/tok_1': [204, null],
  })
})

afterEach(() => vi.unstubAllGlobals())

const show = () => renderPage(<TokensPage />, new QueryClient({ defaultOptions: { queries: { retry: false } } }))

it('lists tokens with what they are good for, and those that are over as such', async () => {
  await show()
  expect(await screen.findByText('laptop')).toBeTruthy()
  expect(screen.getByText('vpsc_AAAAAA…')).toBeTruthy()
  expect(screen.getByText('Expired')).toBeTruthy()
  expect(screen.getByText('Never')).toBeTruthy()
  await expectAccessible()
})

it('makes a token, shows it once, and does not offer what the person may not do', async () => {
  const user = userEvent.setup()
  await show()
  await user.click(await screen.findByRole('button', { name: 'New token' }))
  expect(screen.queryByRole('switch', { name: 'admin' })).toBeNull()
  await user.type(screen.getByLabelText('Name'), ' build ')
  await user.click(screen.getByRole('switch', { name: 'deploy' }))
  await user.selectOptions(screen.getByLabelText('Expires after'), '30 days')
  await user.click(screen.getByRole('button', { name: 'Make token' }))
  expect((await screen.findByTestId('token')).textContent).toBe(SECRET)
  expect(asked.find((sent) => sent.asked === 'POST /api/v1/tokens')?.body).toEqual({
    name: 'build',
    scopes: ['read', 'deploy'],
    expiresInDays: 30,
  })
  await user.click(screen.getByRole('button', { name: 'I have kept it' }))
  expect(screen.queryByText(SECRET)).toBeNull()
})

it('revokes a token after asking', async () => {
  const user = userEvent.setup()
  await show()
  await user.click(await screen.findByRole('button', { name: 'Revoke laptop' }))
  tokens = []
  await user.click(screen.getByRole('button', { name: 'Revoke' }))
  await waitFor(() => expect(screen.getByText('No tokens yet')).toBeTruthy())
  expect(asked.some((sent) => sent.asked === 'DELETE /api/v1/tokens/tok_1')).toBe(true)
})
