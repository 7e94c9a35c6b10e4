import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { renderPage } from '@/test/renderPage'
import { readStreamSearch } from './search'
import { StreamPageView } from './StreamPageView'
import { stories } from './StreamPageView.stories'

describe('the history of a thing', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<StreamPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1 })).toBeDefined()
    await expectAccessible()
  })

  it('tells what an event changed, and how the thing was then', async () => {
    await renderPage(<StreamPageView {...stories.Usual} />)
    const [, change] = screen.getAllByRole('row')
    expect(change?.textContent).toBe('box.nameStudyLibrary')
    expect(screen.getByRole('region', { name: 'The state' }).textContent).toContain('"name": "Library"')
    expect(screen.getByRole('region', { name: 'What it carries' }).textContent).toContain('"name": "Library"')
  })

  it('leads from version to version, and no further than there are', async () => {
    const onVersion = vi.fn()
    await renderPage(<StreamPageView {...stories.Usual} onVersion={onVersion} />)
    await userEvent.click(screen.getByRole('button', { name: 'The version before' }))
    await userEvent.click(screen.getByRole('button', { name: 'The version after' }))
    expect(onVersion.mock.calls).toEqual([[0], [2]])
  })

  it('ends where it ends', async () => {
    await renderPage(<StreamPageView {...stories.Newest} />)
    expect(screen.getByRole('button', { name: 'The version after' }).hasAttribute('disabled')).toBe(true)
    expect(screen.getByText('Nothing that the rules have to know.')).toBeDefined()
  })

  it('reads a version from the address only if it is one', () => {
    expect(readStreamSearch({ version: 3 })).toEqual({ version: 3 })
    expect(readStreamSearch({ version: '2' })).toEqual({ version: 2 })
    expect(readStreamSearch({ version: -1 })).toEqual({})
    expect(readStreamSearch({})).toEqual({})
  })
})
