import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { environments } from '@/test/examples'
import { renderPage } from '@/test/renderPage'
import { EnvironmentListPageView } from './EnvironmentListPageView'
import { stories } from './EnvironmentListPageView.stories'

function rows() {
  const [, ...found] = screen.getAllByRole('row')
  return found
}

describe('the list of environments', () => {
  it.each(Object.entries(stories))('%s: can be shown', async (_name, story) => {
    await renderPage(<EnvironmentListPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Environments' })).toBeDefined()
  })

  it('offers the one next action when it is empty', async () => {
    await renderPage(<EnvironmentListPageView {...stories.Empty} />)
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Create your first environment'])
  })

  it('shows the trace id of a failure, and can try again', async () => {
    const onRetry = vi.fn()
    await renderPage(<EnvironmentListPageView {...stories.Failed} onRetry={onRetry} />)
    expect(screen.getByRole('alert').textContent).toContain('4bf92f3577b34da6a3ce929d0e0e4736')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onRetry).toHaveBeenCalledOnce()
  })

  it('puts what needs attention first', async () => {
    await renderPage(<EnvironmentListPageView {...stories.Usual} />)
    expect(screen.getByText('1 environment needs attention')).toBeDefined()
    expect(rows()).toHaveLength(3)
  })

  it('shows only what matches the filter', async () => {
    await renderPage(<EnvironmentListPageView {...stories.Filtered} />)
    expect(rows()).toHaveLength(1)
  })

  it('tells the page what was typed', async () => {
    const onFilter = vi.fn()
    await renderPage(<EnvironmentListPageView {...stories.Usual} onFilter={onFilter} />)
    await userEvent.type(screen.getByRole('searchbox'), 'n')
    expect(onFilter).toHaveBeenCalledWith({ q: 'n' })
  })

  it('gives the likely command of a row', async () => {
    const onCommand = vi.fn()
    await renderPage(<EnvironmentListPageView {...stories.Usual} onCommand={onCommand} />)
    await userEvent.click(screen.getByRole('button', { name: 'Redeploy Parser fuzzing' }))
    expect(onCommand).toHaveBeenCalledWith(stories.Usual.environments?.[1], 'deploy')
  })

  it('calls the deployment of what was never deployed by its other name, in the menu as well', async () => {
    const never = { ...environments.pending, id: 'env_4', name: 'Never deployed' }
    await renderPage(<EnvironmentListPageView {...stories.Usual} environments={[never]} />)
    expect(screen.getByRole('button', { name: 'Deploy Never deployed' }).textContent).toBe('Deploy')
    await userEvent.click(screen.getByRole('button', { name: 'More actions for Never deployed' }))
    expect(screen.getByRole('menuitem', { name: 'Deploy' })).toBeDefined()
  })

  it('names the actions of a row as its page does', async () => {
    await renderPage(<EnvironmentListPageView {...stories.Usual} />)
    await userEvent.click(screen.getByRole('button', { name: 'More actions for Notes service' }))
    expect(screen.getByRole('menuitem', { name: 'Redeploy' })).toBeDefined()
    expect(screen.queryByRole('menuitem', { name: 'Deploy' })).toBeNull()
  })

  it('marks a row whose command waits for its row, and takes no second one', async () => {
    await renderPage(<EnvironmentListPageView {...stories.CommandPending} />)
    const [row] = rows().filter((found) => within(found).queryByText('Notes service'))
    expect(within(row as HTMLElement).getByText('Stop requested…')).toBeDefined()
    expect(within(row as HTMLElement).queryByRole('button', { name: 'Stop Notes service' })).toBeNull()
  })
})
