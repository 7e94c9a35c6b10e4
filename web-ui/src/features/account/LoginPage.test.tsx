import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { fakeServer } from '@/test/fakeServer'
import { renderPage } from '@/test/renderPage'
import { LoginPage } from './LoginPage'

const session = { user: { id: 'usr_1', email: 'ada@example.org', name: 'Ada', username: 'ada', role: 'user' }, csrfToken: 'whole' }
const onSession = vi.fn()
let right: boolean

afterEach(() => {
  vi.unstubAllGlobals()
  onSession.mockReset()
})

async function logIn(answer: unknown) {
  right = false
  const sent = fakeServer({
    'POST /api/v1/auth/login': [200, answer],
    'POST /api/v1/auth/second-factor/verify': () => (right ? [204, null] : [401, { code: 'bad_code', title: 'Not logged in' }]),
    'GET /api/v1/auth/session': [200, session],
  })
  await renderPage(<LoginPage returnTo={undefined} onSession={onSession} />, new QueryClient())
  await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@example.org')
  await userEvent.type(screen.getByLabelText('Password'), 'seven quiet lanterns{Enter}')
  return sent
}

it('is over with the password where there is no second factor', async () => {
  await logIn(session)
  await waitFor(() => expect(onSession.mock.calls[0]?.[0]).toEqual(session))
})

it('wants a code where there is one, says that it was wrong, and is over with the right one', async () => {
  const sent = await logIn({ secondFactor: true, csrfToken: 'half' })
  expect(await screen.findByRole('heading', { name: 'One more step' })).toBeDefined()
  expect(onSession).not.toHaveBeenCalled()
  await expectAccessible()
  await userEvent.type(screen.getByLabelText('Code'), '000000{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('This code is wrong, too old or used already.')

  right = true
  await userEvent.type(screen.getByLabelText('Code'), '{Backspace}1{Enter}')
  await waitFor(() => expect(onSession.mock.calls[0]?.[0]).toEqual(session))
  expect(sent.filter(({ asked }) => asked.endsWith('/verify')).map(({ body }) => body)).toEqual([{ code: '000000' }, { code: '000001' }])
})

it('can be started over', async () => {
  await logIn({ secondFactor: true, csrfToken: 'half' })
  await userEvent.click(await screen.findByRole('button', { name: 'Start over with another account' }))
  expect(screen.getByLabelText('Password')).toBeDefined()
})
