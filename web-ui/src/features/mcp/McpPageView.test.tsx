import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { renderPage } from '@/test/renderPage'
import type { McpPageViewProps } from './McpPageView'
import { McpPageView } from './McpPageView'
import { stories } from './McpPageView.stories'
import { resultWords } from './words'

const lastForm = (onChange: ReturnType<typeof vi.fn>) => onChange.mock.lastCall?.[0]

describe('the form of an MCP server', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<McpPageView {...(story as McpPageViewProps)} />)
    expect(screen.getByRole('heading', { level: 1 })).toBeDefined()
    await expectAccessible()
  })

  it('says what is missing when it is sent, and does not send it', async () => {
    const onSave = vi.fn()
    await renderPage(<McpPageView {...stories.NewDatabase} onSave={onSave} />)
    await userEvent.click(screen.getByRole('button', { name: 'Add MCP server' }))
    expect(onSave).not.toHaveBeenCalled()
    expect(screen.getByText('Give the MCP server a name.')).toBeDefined()
    expect(screen.getByText(/Give a connection string/)).toBeDefined()
  })

  it('gives no row of a narrow page to a state that is not there', async () => {
    const { unmount } = await renderPage(<McpPageView {...stories.NewDatabase} />)
    const state = () => within(screen.getByRole('form', { name: 'MCP server' })).getByRole('status')
    expect(state().textContent).toBe('')
    expect(state().className).toContain('max-sm:sr-only')
    unmount()
    await renderPage(<McpPageView {...stories.SavedChanged} />)
    expect(state().textContent).toBe('Not saved yet.')
    expect(state().className).not.toContain('max-sm:sr-only')
  })

  it('hides what is typed as a connection string, and can show it', async () => {
    await renderPage(<McpPageView {...stories.Typed} />)
    const field = screen.getByLabelText('Connection string')
    expect(field).toHaveProperty('type', 'password')
    await userEvent.click(screen.getByRole('button', { name: 'Show the connection string' }))
    expect(field).toHaveProperty('type', 'text')
  })

  it.each([
    [/^MySQL/, 'postgres://ada:x@db.example.com/orders'],
    [/^SQLite/, ''],
  ])('as another kind, %s, has the connection string "%s"', async (kind, connectionString) => {
    const onChange = vi.fn()
    await renderPage(<McpPageView {...stories.Typed} onChange={onChange} />)
    await userEvent.click(screen.getByRole('radio', { name: kind }))
    expect(lastForm(onChange).connectionString).toBe(connectionString)
  })

  it('is not changed by a connection string that is kept', async () => {
    await renderPage(<McpPageView {...stories.Saved} />)
    expect(screen.getByLabelText('Connection string')).toHaveProperty('value', '')
    expect(screen.getByText(/Kept as it is while this is empty/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true)
  })

  it('keeps, replaces and removes headers', async () => {
    const onChange = vi.fn()
    await renderPage(<McpPageView {...stories.SavedHttp} onChange={onChange} />)
    await userEvent.click(screen.getByRole('button', { name: 'Replace the value of Authorization' }))
    expect(lastForm(onChange).headers).toEqual([{ name: 'Authorization', value: '', isKept: false }])
    await userEvent.click(screen.getByRole('button', { name: 'Remove Authorization' }))
    expect(lastForm(onChange).headers).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Add a header' }))
    expect(lastForm(onChange).headers).toHaveLength(2)
  })

  it('offers the packages of the platform and nothing else', async () => {
    const onChange = vi.fn()
    await renderPage(<McpPageView {...stories.NewProgram} onChange={onChange} />)
    expect(screen.getByText(/Variables that it needs are set in the environment\.$/)).toBeDefined()
    await userEvent.selectOptions(screen.getByLabelText('Package'), '@modelcontextprotocol/server-memory')
    expect(lastForm(onChange).packageName).toBe('@modelcontextprotocol/server-memory')
  })

  it('says at the field what the server refused about a field, and above the form what it refused otherwise', async () => {
    const { unmount } = await renderPage(<McpPageView {...stories.FieldRefused} />)
    expect(screen.getByText('Not this one.')).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
    unmount()
    await renderPage(<McpPageView {...stories.Refused} />)
    expect(screen.getByRole('alert').textContent).toContain('quota')
  })
})

describe('the test of a connection', () => {
  const stages = () =>
    within(screen.getByRole('list', { name: 'Stages of the test' }))
      .getAllByRole('listitem')
      .map((item) => item.dataset['state'])

  it.each([
    ['TestOk', 'ok', ['passed', 'passed', 'passed', 'passed']],
    ['TestOkDatabase', 'ok', ['passed', 'passed', 'passed']],
    ['TestAuthFailed', 'auth_failed', ['passed', 'passed', 'failed']],
    ['TestUnreachable', 'unreachable', ['passed', 'failed', 'unreached']],
    ['TestRefused', 'refused_by_policy', ['failed', 'unreached', 'unreached']],
    ['TestRefusedOnTheWay', 'refused_by_policy', ['passed', 'passed', 'failed']],
    ['TestTimeout', 'timeout', ['passed', 'failed', 'unreached']],
  ] as const)('%s: says the outcome and how far it came', async (story, result, expected) => {
    await renderPage(<McpPageView {...stories[story]} />)
    expect(screen.getByText(resultWords[result])).toBeDefined()
    expect(stages()).toEqual(expected)
  })

  it.each([
    ['TestRefused', /private networks, its own machine and some ports/],
    ['TestRefusedOnTheWay', /sends elsewhere or asks for the password in clear text/],
    ['TestPackageGone', 'Its package is no longer offered.'],
  ] as const)('%s: says what was not allowed', async (story, sentence) => {
    await renderPage(<McpPageView {...stories[story]} />)
    expect(screen.getByText(sentence)).toBeDefined()
    expect(screen.queryByRole('list', { name: 'Stages of the test' }) === null).toBe(story === 'TestPackageGone')
  })

  it.each(['NewFile', 'NewProgram'] as const)('%s: is not offered, as there is nothing to connect to', async (story) => {
    await renderPage(<McpPageView {...stories[story]} />)
    expect(screen.getByText('It runs in the environment itself: there is nothing to connect to from here.')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Test connection' })).toBeNull()
  })

  it('does not claim to have tested what cannot be reached from here', async () => {
    await renderPage(<McpPageView {...stories.NotTested} />)
    expect(screen.getByText('Not tested')).toBeDefined()
    expect(screen.queryByRole('list', { name: 'Stages of the test' })).toBeNull()
    expect(screen.queryByText(/^Tested/)).toBeNull()
  })

  it('tells the seconds to wait after too many tests', async () => {
    await renderPage(<McpPageView {...stories.TestTooOften} />)
    expect(screen.getByRole('timer').textContent).toMatch(/possible in \d+ seconds/)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it.each([
    ['NewDatabase', 'Fill in the form first.'],
    ['SavedChanged', 'Save first: what is kept is known to the platform only.'],
    ['TestTooOften', 'Too many tests within a minute.'],
  ] as const)('%s: cannot begin, and says why', async (story, why) => {
    const onTest = vi.fn()
    await renderPage(<McpPageView {...stories[story]} onTest={onTest} />)
    const button = screen.getByRole('button', { name: 'Test connection' })
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(why)
    await userEvent.click(button)
    expect(onTest).not.toHaveBeenCalled()
  })

  it.each(['Typed', 'Saved', 'TestAgain'] as const)('%s: can begin', async (story) => {
    const onTest = vi.fn()
    await renderPage(<McpPageView {...stories[story]} onTest={onTest} />)
    await userEvent.click(screen.getByRole('button', { name: 'Test connection' }))
    expect(onTest).toHaveBeenCalledOnce()
  })
})
