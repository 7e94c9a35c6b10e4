import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { renderPage } from '@/test/renderPage'
import { EventsPageView } from './EventsPageView'
import { stories } from './EventsPageView.stories'
import { readEventSearch } from './search'

describe('the events', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<EventsPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Events' })).toBeDefined()
    await expectAccessible()
  })

  it('lead to the state at their version, to their stream and to what came with them', async () => {
    await renderPage(<EventsPageView {...stories.Usual} />)
    expect(screen.getByRole('link', { name: 'Environment renamed' }).getAttribute('href')).toBe('/admin/streams/env_01k0000000000000000000000a?version=1')
    expect(screen.getByRole('link', { name: 'skl_01k0000000000000000000000a' }).getAttribute('href')).toContain('stream=skl_01k')
    expect(screen.getByRole('link', { name: 'Everything that was led to with event 1204' }).getAttribute('href')).toContain('correlation=')
    expect(screen.queryByRole('link', { name: 'Everything that was led to with event 7' })).toBeNull()
  })

  it('are searched for when it is asked for, and not with each letter', async () => {
    const onSearch = vi.fn()
    await renderPage(<EventsPageView {...stories.Usual} onSearch={onSearch} />)
    await userEvent.type(screen.getByLabelText('Event'), 'skill-created')
    await userEvent.selectOptions(screen.getByLabelText('Kind of thing'), 'Skills')
    expect(onSearch).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Search' }))
    expect(onSearch.mock.calls).toEqual([[{ type: 'skill-created', aggregate: 'Skill' }]])
  })

  it('say at the filter what cannot be looked for', async () => {
    await renderPage(<EventsPageView {...stories.WrongTime} />)
    const field = screen.getByLabelText('From')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText(/A time such as/)).toBeDefined()
  })

  it('are read from the address only as far as they can be searched for', () => {
    expect(readEventSearch({ type: 'a', aggregate: 'Tree', actor: 5, more: 1 })).toEqual({ type: 'a', actor: '5' })
  })
})
