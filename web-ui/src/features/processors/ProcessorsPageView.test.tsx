import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { renderPage } from '@/test/renderPage'
import { ProcessorsPageView } from './ProcessorsPageView'
import { stories } from './ProcessorsPageView.stories'
import { differencesSentence, lagSentence } from './words'

function cards() {
  return within(screen.getByRole('list', { name: 'Processors' })).getAllByRole('heading', { level: 2 })
}

describe('the processors', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<ProcessorsPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Processors' })).toBeDefined()
    await expectAccessible()
  })

  it('say where they are, how far behind, and who paused them', async () => {
    await renderPage(<ProcessorsPageView {...stories.Behind} />)
    expect(cards().map(({ textContent }) => textContent)).toEqual(['environments', 'equipment'])
    expect(screen.getByText(/At event 1,000 of 1,204/).textContent).toContain('204 events behind, the oldest 3 min old.')
    expect(screen.getByText(/Paused by usr_01k/)).toBeDefined()
  })

  it('name the event at which they failed, and lead to its stream', async () => {
    await renderPage(<ProcessorsPageView {...stories.Failing} />)
    expect(screen.getAllByRole('link', { name: 'deployment-requested' })[0]?.getAttribute('href')).toContain('/admin/streams/env_01k0000000000000000000000a')
    expect(screen.getByText('It fails and tries again')).toBeDefined()
    expect(screen.getByRole('link', { name: 'env_01k0000000000000000000000b' }).getAttribute('href')).toContain('version=3')
  })

  it('are paused only after it was said what waits', async () => {
    const onPause = vi.fn()
    await renderPage(<ProcessorsPageView {...stories.Usual} onPause={onPause} />)
    await userEvent.click(screen.getByRole('button', { name: 'Pause deployments' }))
    expect(onPause).not.toHaveBeenCalled()
    const dialog = screen.getByRole('dialog')
    expect(dialog.textContent).toContain('Deployments, stops and deletions wait.')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Pause' }))
    expect(onPause.mock.calls).toEqual([['deployments']])
  })

  it('can be compared with the history or made anew, where they have rows', async () => {
    const onReplay = vi.fn()
    await renderPage(<ProcessorsPageView {...stories.Usual} onReplay={onReplay} />)
    expect(screen.queryByRole('button', { name: /rows of deployments/ })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Compare equipment with the history' }))
    await userEvent.click(screen.getByRole('button', { name: 'Make the rows of environments anew' }))
    expect(onReplay.mock.calls).toEqual([
      ['equipment', true],
      ['environments', false],
    ])
  })

  it('show how a replay gets on, and let it be cancelled', async () => {
    const onCancel = vi.fn()
    await renderPage(<ProcessorsPageView {...stories.Replaying} onCancel={onCancel} />)
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('50')
    expect(screen.getByText(/602 of 1,204 events, 12,000 a second/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /anew/ })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(onCancel.mock.calls).toEqual([['environments']])
  })

  it('say what came of the last replay', async () => {
    await renderPage(<ProcessorsPageView {...stories.Replayed} />)
    expect(screen.getByText(/3 rows were put right/)).toBeDefined()
    expect(screen.getAllByText(/What is shown was not changed/)).toHaveLength(2)
  })

  it('have words for numbers', () => {
    expect(lagSentence({ events: 0, seconds: 0 })).toBe('Knows everything that has happened.')
    expect(lagSentence({ events: 1, seconds: 90 })).toBe('1 event behind, the oldest 90 s old.')
    expect(differencesSentence([], false)).toBe('The rows were as the history has them.')
    expect(differencesSentence([{ table: 'a', rows: 1, missing: 0, superfluous: 0, differing: 1, examples: [] }], true)).toContain('Nothing was changed')
  })
})
