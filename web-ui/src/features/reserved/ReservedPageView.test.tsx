import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { renderPage } from '@/test/renderPage'
import { ReservedPageView } from './ReservedPageView'
import { stories } from './ReservedPageView.stories'

describe('the reserved subdomains', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<ReservedPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Reserved subdomains' })).toBeDefined()
    await expectAccessible()
  })

  it('saves each label once, in lower case and in order', async () => {
    const onSave = vi.fn()
    await renderPage(<ReservedPageView {...stories.Usual} onSave={onSave} />)
    await userEvent.type(screen.getByRole('textbox'), ', Billing www')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(onSave.mock.calls).toEqual([[['admin', 'billing', 'coolify', 'www']]])
  })

  it('names what no subdomain can be, and does not send it', async () => {
    const onSave = vi.fn()
    await renderPage(<ReservedPageView {...stories.Usual} onSave={onSave} />)
    await userEvent.type(screen.getByRole('textbox'), ' xn--a -b')
    expect(screen.getByText(/^-b, xn--a: 2 to 63/)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(onSave).not.toHaveBeenCalled()
  })
})
