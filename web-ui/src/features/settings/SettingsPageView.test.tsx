import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { renderPage } from '@/test/renderPage'
import { SettingsPageView } from './SettingsPageView'
import { stories } from './SettingsPageView.stories'

const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' })

describe('the settings of the platform', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<SettingsPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Settings' })).toBeDefined()
    await expectAccessible()
  })

  it('saves who may register, and that administrators need a second factor', async () => {
    const onSave = vi.fn()
    await renderPage(<SettingsPageView {...stories.Usual} onSave={onSave} />)
    await userEvent.click(screen.getByRole('radio', { name: /^By invitation/ }))
    await userEvent.click(screen.getByRole('switch', { name: 'Administrators need a second factor' }))
    await userEvent.click(save())
    expect(onSave.mock.calls).toEqual([[{ registration: 'invite', adminsNeedSecondFactor: true }]])
  })
})
