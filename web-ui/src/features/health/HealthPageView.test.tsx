import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { renderPage } from '@/test/renderPage'
import { HealthPageView } from './HealthPageView'
import { stories } from './HealthPageView.stories'

describe('the health of the platform', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<HealthPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Health' })).toBeDefined()
    await expectAccessible()
  })

  it('shows each finding with its code and what to do', async () => {
    await renderPage(<HealthPageView {...stories.Usual} />)
    const [first] = screen.getAllByRole('listitem')
    expect(first?.textContent).toContain('VC001')
    expect(first?.textContent).toContain('Does not work')
    expect(first?.textContent).toContain('See that it runs')
  })

  it('says that all is well, and whether Coolify was asked', async () => {
    await renderPage(<HealthPageView {...stories.Well} />)
    expect(screen.getByRole('status').textContent).toContain('Nothing is wrong.')
    expect(screen.getByRole('status').textContent).toContain('Coolify included.')
  })

  it('looks at Coolify when it is asked to', async () => {
    const onInspect = vi.fn()
    await renderPage(<HealthPageView {...stories.Usual} onInspect={onInspect} />)
    await userEvent.click(screen.getByRole('button', { name: 'Look at Coolify too' }))
    expect(onInspect).toHaveBeenCalledOnce()
  })
})
