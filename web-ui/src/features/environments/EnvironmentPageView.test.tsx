import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { aProblem } from '@/test/examples'
import { renderPage } from '@/test/renderPage'
import type { EnvironmentPageViewProps } from './EnvironmentPageView'
import { EnvironmentPageView } from './EnvironmentPageView'
import { stories } from './EnvironmentPageView.stories'
import { conditionOf, conditionWords } from './words'

describe('the page of an environment', () => {
  it.each(Object.entries(stories))('%s: shows name and state, icon and word', async (_name, story) => {
    await renderPage(<EnvironmentPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: story.environment.name })).toBeDefined()
    const badge = document.querySelector('[data-condition]')
    expect(badge?.textContent).toContain(conditionWords[conditionOf(story.environment)])
    expect(badge?.querySelector('svg')).not.toBeNull()
  })

  it('says why a command is refused and does not send it', async () => {
    const onCommand = vi.fn()
    await renderPage(<EnvironmentPageView {...stories.Stopped} onCommand={onCommand} />)
    const stop = screen.getByRole('button', { name: 'Stop' })
    expect(stop.getAttribute('aria-disabled')).toBe('true')
    expect(document.getElementById(stop.getAttribute('aria-describedby') ?? '')?.textContent).toBe('It is stopped already.')
    await userEvent.click(stop)
    expect(onCommand).not.toHaveBeenCalled()
  })

  it('sends the command that is allowed', async () => {
    const onCommand = vi.fn()
    await renderPage(<EnvironmentPageView {...stories.Stopped} onCommand={onCommand} />)
    await userEvent.click(screen.getByRole('button', { name: 'Start' }))
    expect(onCommand).toHaveBeenCalledWith('start')
  })

  it('shows every step with its state, and the error at the step that failed', async () => {
    await renderPage(<EnvironmentPageView {...stories.Failed} />)
    const steps = within(screen.getByRole('list', { name: 'Steps of the deployment' })).getAllByRole('listitem')
    expect(steps.map((step) => step.dataset['status'])).toEqual([
      ...Array<string>(6).fill('done'),
      'failed',
      'skipped',
      'done',
    ])
    expect(within(steps[6] as HTMLElement).getByText('exit code 1')).toBeDefined()
  })

  it('shows an older attempt when it is picked', async () => {
    await renderPage(<EnvironmentPageView {...stories.RunningLastChangeFailed} />)
    expect(screen.queryByText('exit code 1')).not.toBeNull()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Attempt' }), 'Deployment #1 · Succeeded')
    expect(screen.queryByText('exit code 1')).toBeNull()
  })

  it.each(Object.entries(stories))('%s: leads to the box while there is one that works', async (_name, story) => {
    await renderPage(<EnvironmentPageView {...story} />)
    const serves = ['running', 'redeploying'].includes(conditionOf(story.environment))
    expect(screen.queryAllByRole('link', { name: 'Open' })).toHaveLength(serves ? 1 : 0)
    expect(screen.queryAllByRole('link', { name: story.environment.url })).toHaveLength(serves ? 1 : 0)
  })

  it('says that the last good version keeps serving', async () => {
    await renderPage(<EnvironmentPageView {...stories.RunningLastChangeFailed} />)
    expect(screen.getByText('Running, but the last change failed')).toBeDefined()
  })

  it('says that changes are not deployed yet', async () => {
    await renderPage(<EnvironmentPageView {...stories.ChangesNotDeployed} />)
    expect(screen.getByText('Changes are not deployed yet')).toBeDefined()
  })
})

describe('deleting', () => {
  async function ask(more: Partial<EnvironmentPageViewProps> = {}) {
    await renderPage(<EnvironmentPageView {...stories.Running} {...more} />)
    await userEvent.click(screen.getByRole('button', { name: 'Delete environment' }))
    return within(screen.getByRole('dialog'))
  }

  it('asks for the name first', async () => {
    const onDelete = vi.fn(async () => {})
    const dialog = await ask({ onDelete })
    const send = dialog.getByRole('button', { name: 'Delete for good' })
    expect(send).toHaveProperty('disabled', true)
    await userEvent.type(dialog.getByLabelText('Type Notes service to confirm'), 'Notes service')
    await userEvent.click(send)
    expect(onDelete).toHaveBeenCalledOnce()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('keeps its failure in the dialog', async () => {
    const onDelete = () => Promise.reject(aProblem(409, 'environment_busy'))
    const dialog = await ask({ onDelete })
    await userEvent.type(dialog.getByLabelText('Type Notes service to confirm'), 'Notes service')
    await userEvent.click(dialog.getByRole('button', { name: 'Delete for good' }))
    expect(dialog.getByRole('alert').textContent).toContain('busy')
  })
})

describe('renaming', () => {
  it('shows the refusal at the field', async () => {
    const refused = new ApiProblem({
      type: 'about:blank',
      title: 'Refused',
      status: 422,
      detail: null,
      code: 'validation_failed',
      traceId: null,
      errors: [{ field: 'name', code: 'taken', message: 'You have one of this name.' }],
    })
    await renderPage(<EnvironmentPageView {...stories.Running} onRename={() => Promise.reject(refused)} />)
    const name = screen.getByLabelText('Name')
    await userEvent.type(name, ' two')
    await userEvent.click(screen.getByRole('button', { name: 'Rename' }))
    expect(await screen.findByText('You have one of this name.')).toBeDefined()
    expect(name.getAttribute('aria-invalid')).toBe('true')
  })
})
