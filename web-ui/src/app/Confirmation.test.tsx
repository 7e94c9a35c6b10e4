import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import { expectAccessible } from '@/test/accessible'
import type { Sent } from '@/test/fakeServer'
import { fakeServer } from '@/test/fakeServer'
import { renderPage } from '@/test/renderPage'
import { Confirmation } from './Confirmation'

const PASSWORD = 'seven quiet lanterns'
let isConfirmed: boolean
let isOn: boolean
let sent: Sent[]

beforeEach(() => {
  isConfirmed = false
  isOn = false
  sent = fakeServer({
    'PATCH /dangerous': () => (isConfirmed ? [200, { done: true }] : [403, { code: 'confirmation_required', title: 'Confirm that it is you' }]),
    'GET /api/v1/auth/second-factor': () => [200, { on: isOn, since: null, recoveryCodesLeft: 0 }],
    'POST /api/v1/auth/confirm': (body) => {
      isConfirmed = (body as { password: string }).password === PASSWORD
      const errors = [{ field: 'password', code: 'wrong_password', message: 'The password is wrong.' }]
      return isConfirmed ? [200, { until: '2026-11-22T14:03:07Z' }] : [422, { code: 'validation_failed', title: 'Not valid', errors }]
    },
  })
})

afterEach(() => vi.unstubAllGlobals())

const show = () => renderPage(<Confirmation />, new QueryClient({ defaultOptions: { queries: { retry: false } } }))
const dangerous = () => call<{ done: boolean }>('/dangerous', { method: 'PATCH', body: { role: 'admin' } })

describe('what wants a confirmation', () => {
  it('is sent once more when it was given', async () => {
    await show()
    const answer = dangerous()
    await userEvent.type(await screen.findByLabelText('Your password'), 'wrong{Enter}')
    expect(await screen.findByText('The password is wrong.')).toBeDefined()
    await expectAccessible()
    await userEvent.clear(screen.getByLabelText('Your password'))
    await userEvent.type(screen.getByLabelText('Your password'), `${PASSWORD}{Enter}`)
    expect(await answer).toEqual({ done: true })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(sent.filter(({ asked }) => asked === 'PATCH /dangerous').map(({ body }) => body)).toEqual([{ role: 'admin' }, { role: 'admin' }])
  })

  it('is refused in words when it was not given', async () => {
    await show()
    const refused = dangerous().catch((failure: unknown) => failure)
    await userEvent.click(await screen.findByRole('button', { name: 'Leave it' }))
    const problem = await refused
    expect(problem).toBeInstanceOf(ApiProblem)
    expect((problem as ApiProblem).message).toContain('you did not confirm that it is you')
    expect(sent.filter(({ asked }) => asked === 'PATCH /dangerous')).toHaveLength(1)
  })

  it('asks once for several that are refused at the same time', async () => {
    await show()
    const answers = Promise.all([dangerous(), dangerous()])
    await userEvent.type(await screen.findByLabelText('Your password'), `${PASSWORD}{Enter}`)
    expect(await answers).toEqual([{ done: true }, { done: true }])
    expect(sent.filter(({ asked }) => asked === 'POST /api/v1/auth/confirm')).toHaveLength(1)
  })

  it('wants a code where a second factor is on', async () => {
    isOn = true
    await show()
    const answer = dangerous()
    await userEvent.type(await screen.findByLabelText('Code'), '492039')
    await userEvent.type(screen.getByLabelText('Your password'), `${PASSWORD}{Enter}`)
    expect(await answer).toEqual({ done: true })
    expect(sent.find(({ asked }) => asked === 'POST /api/v1/auth/confirm')?.body).toEqual({ password: PASSWORD, code: '492039' })
  })
})
