import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { aProblem } from '@/test/examples'
import { renderPage } from '@/test/renderPage'
import type { LoginPageViewProps } from './LoginPageView'
import { LoginPageView } from './LoginPageView'

const usual: LoginPageViewProps = { returnTo: undefined, isSending: false, problem: undefined, onLogIn: () => {} }

describe('the log-in page', () => {
  it('sends what was typed', async () => {
    const onLogIn = vi.fn()
    await renderPage(<LoginPageView {...usual} onLogIn={onLogIn} />)
    await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@example.org')
    await userEvent.type(screen.getByLabelText('Password'), 'correct horse battery{Enter}')
    expect(onLogIn).toHaveBeenCalledWith({ email: 'ada@example.org', password: 'correct horse battery' })
  })

  it('says that the two do not belong together', async () => {
    await renderPage(<LoginPageView {...usual} problem={aProblem(401, 'bad_credentials')} />)
    expect(screen.getByRole('alert').textContent).toContain('do not belong together')
  })

  it('says how long to wait after too many attempts', async () => {
    const limited = { type: '', title: '', status: 429, detail: null, code: 'too_many_attempts', traceId: null }
    await renderPage(<LoginPageView {...usual} problem={new ApiProblem(limited, 40)} />)
    expect(screen.getByRole('alert').textContent).toContain('Try again in 40 seconds.')
  })

  it('shows the password when asked to', async () => {
    await renderPage(<LoginPageView {...usual} />)
    await userEvent.click(screen.getByRole('button', { name: 'Show the password' }))
    expect(screen.getByLabelText('Password').getAttribute('type')).toBe('text')
  })
})
