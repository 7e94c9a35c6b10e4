import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { aProblem } from '@/test/examples'
import { renderPage } from '@/test/renderPage'
import { UserPageView } from './UserPageView'
import { stories } from './UserPageView.stories'

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
const inDialog = () => within(screen.getByRole('dialog'))

async function ask(name: string, reason: string) {
  await userEvent.click(button(name))
  await userEvent.type(inDialog().getByLabelText('Reason'), reason)
}

describe('the page of a user', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<UserPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Ada Example' })).toBeDefined()
    await expectAccessible()
  })

  it('tells what was decided, by whom and why', async () => {
    await renderPage(<UserPageView {...stories.Usual} />)
    const decisions = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(decisions[0]).toContain('Allowed 25 environments')
    expect(decisions[0]).toContain('by grace')
    expect(decisions[2]).toContain('Suspended')
    expect(decisions[2]).toContain('Sent spam.')
  })

  it('suspends for a reason, and stops the environments if that is wanted', async () => {
    const onSuspend = vi.fn(async () => {})
    await renderPage(<UserPageView {...stories.Usual} onSuspend={onSuspend} />)
    await userEvent.click(button('Suspend'))
    expect(inDialog().getByRole<HTMLButtonElement>('button', { name: 'Suspend' }).disabled).toBe(true)
    await userEvent.type(inDialog().getByLabelText('Reason'), 'Sent spam.')
    await userEvent.click(inDialog().getByLabelText('Stop their environments too'))
    await userEvent.click(inDialog().getByRole('button', { name: 'Suspend' }))
    expect(onSuspend.mock.calls).toEqual([['Sent spam.', true]])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('logs out everywhere for a reason', async () => {
    const onEndSessions = vi.fn(async () => {})
    await renderPage(<UserPageView {...stories.Usual} onEndSessions={onEndSessions} />)
    await ask('Log out everywhere', 'A lost laptop.')
    await userEvent.click(inDialog().getByRole('button', { name: 'Log out' }))
    expect(onEndSessions.mock.calls).toEqual([['A lost laptop.']])
  })

  it('lets whoever is suspended in again', async () => {
    const onLift = vi.fn(async () => {})
    await renderPage(<UserPageView {...stories.Suspended} onLift={onLift} />)
    expect(button('Log out everywhere').disabled).toBe(true)
    await ask('Let in again', 'It was a mistake.')
    await userEvent.click(inDialog().getByRole('button', { name: 'Let in again' }))
    expect(onLift.mock.calls).toEqual([['It was a mistake.']])
  })

  it('keeps a refusal in the dialog, with what was typed', async () => {
    const onGrant = vi.fn(() => Promise.reject(aProblem(409, 'last_administrator')))
    await renderPage(<UserPageView {...stories.Administrator} onGrant={onGrant} />)
    await ask('Make a user', 'Helps no more.')
    await userEvent.click(inDialog().getByRole('button', { name: 'Make a user' }))
    expect((await inDialog().findByRole('alert')).textContent).toContain('Make somebody else an administrator first.')
    expect(inDialog().getByLabelText<HTMLInputElement>('Reason').value).toBe('Helps no more.')
  })

  it('sets only those limits that are filled in', async () => {
    const onAllow = vi.fn(async () => {})
    await renderPage(<UserPageView {...stories.Usual} onAllow={onAllow} />)
    await ask('Change limits', 'Teaches two classes.')
    const environments = inDialog().getByLabelText('Environments')
    await userEvent.clear(environments)
    await userEvent.type(inDialog().getByLabelText('Skills'), '90')
    await userEvent.click(inDialog().getByRole('button', { name: 'Set limits' }))
    expect(onAllow.mock.calls).toEqual([['Teaches two classes.', { skills: 90 }]])
  })

  it('deletes only when the user name is typed', async () => {
    const onDelete = vi.fn(async () => {})
    await renderPage(<UserPageView {...stories.Usual} onDelete={onDelete} />)
    await ask('Delete user', 'Asked for by mail.')
    const last = inDialog().getByRole<HTMLButtonElement>('button', { name: 'Delete for good' })
    await userEvent.type(inDialog().getByLabelText('Type ada to confirm'), 'ad')
    expect(last.disabled).toBe(true)
    await userEvent.type(inDialog().getByLabelText('Type ada to confirm'), 'a')
    await userEvent.click(last)
    expect(onDelete.mock.calls).toEqual([['Asked for by mail.']])
  })

  it('offers nothing to decide about oneself', async () => {
    await renderPage(<UserPageView {...stories.Oneself} />)
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText('This is you')).toBeDefined()
  })
})
