import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { renderPage } from '@/test/renderPage'
import { readUserSearch } from './search'
import { UsersPageView } from './UsersPageView'
import { limits, stories } from './UsersPageView.stories'

describe('the list of users', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<UsersPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Users' })).toBeDefined()
    await expectAccessible()
  })

  it('says of everybody what they are and whether they may come in', async () => {
    await renderPage(<UsersPageView {...stories.Usual} />)
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent)
    expect(rows[2]).toContain('AdministratorActive')
    expect(rows[3]).toContain('UserSuspended')
    expect(rows[4]).toContain('UserBeing deleted')
  })

  it('filters by role and state, and keeps what is typed', async () => {
    const onSearch = vi.fn()
    await renderPage(<UsersPageView {...stories.Usual} search={{ text: 'ada' }} onSearch={onSearch} />)
    await userEvent.selectOptions(screen.getByLabelText('Role'), 'Administrator')
    await userEvent.selectOptions(screen.getByLabelText('State'), 'Suspended')
    expect(onSearch.mock.calls).toEqual([
      [{ text: 'ada', role: 'admin' }],
      [{ text: 'ada', state: 'suspended' }],
    ])
  })

  it('reads from the address only what can be searched for', () => {
    expect(readUserSearch({ text: 5, role: 'root', state: 'suspended', more: 1 })).toEqual({ text: '5', role: undefined, state: 'suspended' })
  })

  it('saves the limits for everybody, and not what is no number', async () => {
    const onSave = vi.fn()
    await renderPage(<UsersPageView {...stories.Usual} quotas={{ ...limits, onSave }} />)
    const field = screen.getByLabelText('Environments')
    await userEvent.clear(field)
    await userEvent.type(field, '-1')
    expect(screen.getByText('A number from 0 to 100000 is expected.')).toBeDefined()
    await userEvent.clear(field)
    await userEvent.type(field, '15')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(onSave.mock.calls).toEqual([[{ environments: 15, skills: 50, mcpServers: 20 }]])
  })
})
