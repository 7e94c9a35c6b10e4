import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { renderPage } from '@/test/renderPage'
import { AllEnvironmentsPageView } from './AllEnvironmentsPageView'
import { stories } from './AllEnvironmentsPageView.stories'
import { asLabel, readAnySearch } from './search'

describe('the environments of everybody', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<AllEnvironmentsPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Environments of everybody' })).toBeDefined()
    await expectAccessible()
  })

  it('offers to stop only what runs', async () => {
    await renderPage(<AllEnvironmentsPageView {...stories.Usual} />)
    expect(screen.getAllByRole('button').map(({ ariaLabel }) => ariaLabel)).toEqual(['Stop Notes service'])
    expect(screen.getByText('Being deleted')).toBeDefined()
    expect(screen.getByText('Stopping')).toBeDefined()
  })

  it('stops for a reason', async () => {
    const onStop = vi.fn(async () => {})
    await renderPage(<AllEnvironmentsPageView {...stories.Usual} onStop={onStop} />)
    await userEvent.click(screen.getByRole('button', { name: 'Stop Notes service' }))
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Reason'), 'Uses too much.')
    await userEvent.click(dialog.getByRole('button', { name: 'Stop' }))
    expect(onStop.mock.calls).toEqual([['env_01k0000000000000000000000a', 'Uses too much.']])
  })

  it('says whose environments are shown, and can show all again', async () => {
    const onSearch = vi.fn()
    await renderPage(<AllEnvironmentsPageView {...stories.OfOne} onSearch={onSearch} />)
    await userEvent.click(screen.getByRole('button', { name: 'Only those of ada' }))
    expect(onSearch.mock.calls).toEqual([[{ owner: undefined }]])
  })

  it('searches for what a subdomain can be, and reads nothing else from the address', () => {
    expect(asLabel('Ada Box_1')).toBe('adabox1')
    expect(asLabel('!')).toBeUndefined()
    expect(readAnySearch({ status: 'gone', subdomain: 7, owner: '' })).toEqual({ status: undefined, subdomain: '7', owner: undefined })
  })
})
