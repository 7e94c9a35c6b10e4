import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { expectAccessible } from '@/test/accessible'
import { aProblem } from '@/test/examples'
import { renderPage } from '@/test/renderPage'
import { AccountPageView } from './AccountPageView'
import { stories } from './AccountPageView.stories'

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const inForm = (name: string) => within(screen.getByRole('form', { name }))

describe('the page of one’s own account', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<AccountPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Account' })).toBeDefined()
    await expectAccessible()
  })

  it('asks for the password only where the address changes', async () => {
    const onProfile = vi.fn(async () => {})
    await renderPage(<AccountPageView {...stories.Usual} onProfile={onProfile} />)
    await userEvent.clear(screen.getByLabelText('Your name'))
    await userEvent.type(screen.getByLabelText('Your name'), 'Ada L.')
    expect(screen.queryByLabelText('Your password')).toBeNull()
    await userEvent.type(inForm('Profile').getByLabelText('E-mail address'), '.uk')
    expect(button('Save profile').disabled).toBe(true)
    await userEvent.type(screen.getByLabelText('Your password'), 'seven quiet lanterns')
    await userEvent.click(button('Save profile'))
    expect(onProfile.mock.calls).toEqual([[{ name: 'Ada L.', username: 'ada', email: 'ada@example.org.uk', password: 'seven quiet lanterns' }]])
  })

  it('shows a refused user name beside it', async () => {
    const onProfile = async () => Promise.reject(aProblem(409, 'username_taken'))
    await renderPage(<AccountPageView {...stories.Usual} onProfile={onProfile} />)
    await userEvent.type(screen.getByLabelText('Username'), 'x')
    await userEvent.click(button('Save profile'))
    expect(await screen.findByText('This username is taken. Choose another one.')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('changes the password, and leaves tokens alone unless it is told not to', async () => {
    const onPassword = vi.fn(async () => {})
    await renderPage(<AccountPageView {...stories.Usual} onPassword={onPassword} />)
    await userEvent.type(screen.getByLabelText('Present password'), 'seven quiet lanterns')
    await userEvent.type(screen.getByLabelText('New password'), 'short')
    await userEvent.click(button('Change password'))
    expect(screen.getByText('Use at least 12 characters.')).toBeDefined()
    expect(onPassword).not.toHaveBeenCalled()
    await userEvent.type(screen.getByLabelText('New password'), ' is not enough')
    await userEvent.click(button('Change password'))
    expect(onPassword.mock.calls).toEqual([[{ current: 'seven quiet lanterns', password: 'short is not enough', revokeTokens: false }]])
    expect(screen.getByLabelText<HTMLInputElement>('New password').value).toBe('')
    expect(screen.getByRole('switch', { name: 'Revoke my API tokens too' })).toBeDefined()
  })

  it('says how long to wait after too many wrong passwords', async () => {
    const limited = new ApiProblem({ type: '', title: '', status: 429, detail: null, code: 'too_many_attempts', traceId: null }, 10)
    await renderPage(<AccountPageView {...stories.Usual} onPassword={async () => Promise.reject(limited)} />)
    await userEvent.type(screen.getByLabelText('Present password'), 'wrong')
    await userEvent.type(screen.getByLabelText('New password'), 'nine loud harbours')
    await userEvent.click(button('Change password'))
    expect((await screen.findByRole('alert')).textContent).toContain('Try again in 10 seconds.')
  })

  it('ends other sessions one by one, and all of them', async () => {
    const onEnd = vi.fn(async () => {})
    const onLogOutEverywhere = vi.fn(async () => {})
    await renderPage(<AccountPageView {...stories.Usual} sessions={{ ...stories.Usual.sessions, onEnd, onLogOutEverywhere }} />)
    expect(screen.getAllByRole('button', { name: /^End the session/ })).toHaveLength(1)
    await userEvent.click(button('End the session of A program at 2001:db8::7'))
    expect(onEnd.mock.calls).toEqual([['0198a0f0-0000-7000-8000-000000000002']])
    await userEvent.click(button('Log out everywhere'))
    expect(onLogOutEverywhere).toHaveBeenCalledOnce()
  })
})
