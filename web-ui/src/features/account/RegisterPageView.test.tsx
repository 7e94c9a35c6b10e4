import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { aProblem } from '@/test/examples'
import { renderPage } from '@/test/renderPage'
import type { RegisterPageViewProps } from './RegisterPageView'
import { RegisterPageView } from './RegisterPageView'
import { registrationErrors, suggestedUsername } from './rules'

const usual: RegisterPageViewProps = { returnTo: undefined, mode: 'open', isInvited: false, isSending: false, problem: undefined, onRegister: () => {} }

async function fill() {
  await userEvent.type(screen.getByLabelText('Your name'), 'Ada Example')
  await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@example.org')
  await userEvent.type(screen.getByLabelText('Password'), 'correct horse battery')
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }))
}

describe('the registration page', () => {
  it('suggests a username and sends all four', async () => {
    const onRegister = vi.fn()
    await renderPage(<RegisterPageView {...usual} onRegister={onRegister} />)
    await fill()
    expect(onRegister).toHaveBeenCalledWith({
      name: 'Ada Example',
      username: 'ada-example',
      email: 'ada@example.org',
      password: 'correct horse battery',
    })
  })

  it('says every error at its field and sends nothing', async () => {
    const onRegister = vi.fn()
    await renderPage(<RegisterPageView {...usual} onRegister={onRegister} />)
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }))
    expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(4)
    expect(onRegister).not.toHaveBeenCalled()
  })

  it('says at the field that the address has an account, until another one is typed', async () => {
    await renderPage(<RegisterPageView {...usual} problem={aProblem(409, 'email_taken')} />)
    await fill()
    const email = screen.getByLabelText('E-mail address')
    expect(email.getAttribute('aria-invalid')).toBe('true')
    await userEvent.type(email, 'x')
    expect(email.getAttribute('aria-invalid')).toBeNull()
  })

  it('says above the form what belongs to no field', async () => {
    await renderPage(<RegisterPageView {...usual} problem={aProblem(503, 'database_unavailable')} />)
    expect(screen.getByRole('alert').textContent).toContain('database_unavailable')
  })

  it.each([
    ['closed', true, 'Registration is closed'],
    ['invite', false, 'By invitation only'],
  ] as const)('has no form where it is %s', async (mode, isInvited, title) => {
    await renderPage(<RegisterPageView {...usual} mode={mode} isInvited={isInvited} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title)
    expect(screen.queryByRole('textbox')).toBeNull()
    await expectAccessible()
  })

  it('has one for whoever is invited, and says for which address', async () => {
    await renderPage(<RegisterPageView {...usual} mode="invite" isInvited />)
    expect(screen.getByText(/address that the invitation is for/)).toBeDefined()
  })

  it('says above the form that an invitation is not good any more', async () => {
    const refused = aProblem(422, 'validation_failed', [{ field: 'invitation', code: 'invitation_invalid', message: 'Somebody has used it.' }])
    await renderPage(<RegisterPageView {...usual} mode="invite" isInvited problem={refused} />)
    expect(screen.getByRole('alert').textContent).toContain('Somebody has used it.')
  })
})

describe('the rules of registration', () => {
  const good = { name: 'Ada', username: 'ada', email: 'ada@example.org', password: 'correct horse' }

  it.each(['a', '-ada', 'ada-', 'a--b', 'Ada', 'a_b', 'a'.repeat(33)])('refuse the username %s', (username) => {
    expect(registrationErrors({ ...good, username })).toHaveProperty('username')
  })

  it('refuse a password under 12 or over 128 characters', () => {
    expect(registrationErrors({ ...good, password: 'x'.repeat(11) })).toHaveProperty('password')
    expect(registrationErrors({ ...good, password: 'x'.repeat(12) })).toEqual({})
    expect(registrationErrors({ ...good, password: 'x'.repeat(129) })).toHaveProperty('password')
  })

  it('accept the username that is suggested', () => {
    expect(suggestedUsername('Ádá  van der Example-')).toBe('ada-van-der-example')
  })
})
