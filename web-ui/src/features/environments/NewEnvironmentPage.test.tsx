import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { mcpServersQuery } from '@/api/mcpServers'
import { skillsQuery } from '@/api/skills'
import { fakeServer } from '@/test/fakeServer'
import { renderPage } from '@/test/renderPage'
import { NewEnvironmentPage } from './NewEnvironmentPage'

let password: string | undefined

beforeEach(() => {
  password = undefined
  fakeServer({ 'POST /api/v1/environments': () => [201, { id: 'env_1', version: 1, password }] })
})

afterEach(() => vi.unstubAllGlobals())

async function show(onReady = vi.fn()) {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } })
  cache.setQueryData(skillsQuery.queryKey, [])
  cache.setQueryData(mcpServersQuery.queryKey, [])
  await renderPage(<NewEnvironmentPage username="ada" onReady={onReady} />, cache)
  return onReady
}

const leave = () => userEvent.click(screen.getByRole('link', { name: 'Cancel' }))

it('asks before it is left with something in it', async () => {
  await show()
  await userEvent.type(screen.getByLabelText('Name'), 'Notes')
  await leave()
  const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Stay here' }))
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Notes')
})

it('is left without a question while it is empty', async () => {
  await show()
  await leave()
  expect(screen.queryByRole('dialog')).toBeNull()
})

it.each([undefined, 'mole-cabin'])('goes on once it is created, with the password %s to be shown', async (made) => {
  password = made
  const onReady = await show()
  await userEvent.type(screen.getByLabelText('Name'), 'Notes')
  await userEvent.click(screen.getByRole('button', { name: 'Create environment' }))
  if (made) await userEvent.click(await screen.findByRole('button', { name: /go to the environment/ }))
  await waitFor(() => expect(onReady).toHaveBeenCalledExactlyOnceWith('env_1'))
})

it('opens in a new tab what would take it away', async () => {
  await show()
  await userEvent.click(screen.getByText('Skills', { selector: 'summary span' }))
  expect((await screen.findByRole('link', { name: 'Write one' })).getAttribute('target')).toBe('_blank')
  expect(screen.getByRole('link', { name: 'Write one' }).getAttribute('rel')).toContain('noopener')
})
