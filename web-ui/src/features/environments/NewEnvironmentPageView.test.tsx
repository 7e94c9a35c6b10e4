import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { renderPage } from '@/test/renderPage'
import { NewEnvironmentPageView } from './NewEnvironmentPageView'
import { stories } from './NewEnvironmentPageView.stories'

describe('the form of a new environment', () => {
  it.each(Object.entries(stories))('%s: can be shown', async (_name, story) => {
    await renderPage(<NewEnvironmentPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'New environment' })).toBeDefined()
  })

  it('shows the address as it will be, and that it is free', async () => {
    await renderPage(<NewEnvironmentPageView {...stories.Available} />)
    expect(screen.getByText('http://ada-notes.localhost:41234')).toBeDefined()
    expect(screen.getByText('Available')).toBeDefined()
  })

  it('is not sent with an error in it, and says the errors at their fields', async () => {
    const onSubmit = vi.fn()
    await renderPage(<NewEnvironmentPageView {...stories.Empty} onSubmit={onSubmit} />)
    await userEvent.click(screen.getByRole('button', { name: 'Create environment' }))
    expect(onSubmit).not.toHaveBeenCalled()
    expect(screen.getByText('Give the environment a name.')).toBeDefined()
    expect(screen.getByLabelText('Subdomain').getAttribute('aria-invalid')).toBe('true')
  })

  it('is not sent with a subdomain that is taken', async () => {
    const onSubmit = vi.fn()
    await renderPage(<NewEnvironmentPageView {...stories.Taken} onSubmit={onSubmit} />)
    await userEvent.click(screen.getByRole('button', { name: 'Create environment' }))
    expect(onSubmit).not.toHaveBeenCalled()
  })

  it('is sent when all is well', async () => {
    const onSubmit = vi.fn()
    await renderPage(<NewEnvironmentPageView {...stories.Available} onSubmit={onSubmit} />)
    await userEvent.click(screen.getByRole('button', { name: 'Create environment' }))
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  it('says at the field what the server refused about a field, and above the form what it refused otherwise', async () => {
    const { unmount } = await renderPage(<NewEnvironmentPageView {...stories.FieldRefused} />)
    expect(screen.getByText('Not this name.')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
    unmount()
    await renderPage(<NewEnvironmentPageView {...stories.Refused} />)
    expect(screen.getByRole('alert').textContent).toContain('quota')
  })
})
