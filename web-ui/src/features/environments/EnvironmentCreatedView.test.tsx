import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { renderPage } from '@/test/renderPage'
import { EnvironmentCreatedView } from './EnvironmentCreatedView'

it('shows the generated password once, to be copied', async () => {
  const user = userEvent.setup()
  const onReady = vi.fn()
  const created = { id: 'env_1', version: 1, subdomain: 'ada-notes', url: 'http://ada-notes.localhost', password: 'mole-cabin' }
  await renderPage(<EnvironmentCreatedView created={created} name="Notes" onReady={onReady} />)
  expect(screen.getByTestId('password').textContent).toBe('mole-cabin')
  await user.click(screen.getByRole('button', { name: 'Copy the password' }))
  expect(await navigator.clipboard.readText()).toBe('mole-cabin')
  await user.click(screen.getByRole('button', { name: /go to the environment/ }))
  expect(onReady).toHaveBeenCalledOnce()
})
