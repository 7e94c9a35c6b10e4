import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { aProblem } from '@/test/examples'
import { renderPage } from '@/test/renderPage'
import { InvitationsSection } from './InvitationsSection'
import { stories } from './InvitationsSection.stories'

describe('the invitations', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<InvitationsSection {...story} />)
    expect(screen.getByRole('heading', { level: 2, name: 'Invitations' })).toBeDefined()
    await expectAccessible()
  })

  it('shows the link of a new one', async () => {
    const onInvite = vi.fn(stories.Usual.onInvite)
    await renderPage(<InvitationsSection {...stories.Usual} onInvite={onInvite} />)
    await userEvent.type(screen.getByLabelText('E-mail address'), 'alan@example.org{Enter}')
    expect((await screen.findByTestId('invitation')).textContent).toBe('http://localhost:3000/register#invitation=bWFkZSB1cA')
    expect(onInvite.mock.calls).toEqual([['alan@example.org']])
    expect(screen.getByLabelText<HTMLInputElement>('E-mail address').value).toBe('')
  })

  it('says that somebody has an account already', async () => {
    await renderPage(<InvitationsSection {...stories.Usual} onInvite={async () => Promise.reject(aProblem(409, 'email_taken'))} />)
    await userEvent.type(screen.getByLabelText('E-mail address'), 'ada@example.org{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('There is an account with this address already.')
  })

  it('revokes those that are open, and no others', async () => {
    const onRevoke = vi.fn(async () => Promise.reject(aProblem(409, 'invitation_used')))
    await renderPage(<InvitationsSection {...stories.Usual} onRevoke={onRevoke} />)
    expect(screen.getAllByRole('button', { name: /^Revoke/ })).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Revoke the invitation of grace@example.org' }))
    expect(onRevoke.mock.calls).toEqual([['inv_01m8e6pdgzeeq8eps6ac3z9ams']])
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody has made an account with it meanwhile.')
  })
})
