import { QueryClient } from '@tanstack/react-query'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connection } from '@/api/events'
import { aDeployment, anEnvironment } from '@/test/examples'
import { someChanges } from '@/test/extras'
import { renderPage } from '@/test/renderPage'
import { EnvironmentPage } from './EnvironmentPage'
import { clearPending, markPending } from './pending'
import { removed } from './removed'
import { environmentArrived, environmentDeleted } from './stream'

const row = anEnvironment({ version: 5 })
const path = `/api/v1/environments/${row.id}`
let cache: QueryClient
let asked: string[]

function serverWith(answers: Record<string, [number, unknown]>) {
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit) => {
    asked.push(`${method} ${url}`)
    const [status, body] = answers[`${method} ${url}`] ?? [404, { code: 'no_such_environment', title: 'Not found' }]
    return new Response(JSON.stringify(body), { status })
  })
}

const show = (onGone = () => {}) => renderPage(<EnvironmentPage id={row.id} onGone={onGone} />, cache)

beforeEach(() => {
  cache = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } })
  asked = []
  connection.set('live')
  removed.set(new Set())
  clearPending(row.id)
  serverWith({
    [`GET ${path}`]: [200, row],
    [`GET ${path}/deployments?limit=20`]: [200, { items: [aDeployment()], next: null }],
    [`GET ${path}/changes`]: [200, someChanges],
    'GET /api/v1/skills?limit=100': [200, { items: [], next: null }],
    'GET /api/v1/mcp-servers?limit=100': [200, { items: [], next: null }],
    [`PATCH ${path}`]: [200, { id: row.id, version: 7 }],
    [`POST ${path}/password`]: [200, { id: row.id, version: 6, password: 'mole-cabin' }],
    [`POST ${path}/stop`]: [202, { operationId: 'op_1', environmentId: row.id, version: 7 }],
    [`POST ${path}/deploy`]: [409, { code: 'deployment_already_running', title: 'Refused' }],
  })
})

afterEach(() => vi.unstubAllGlobals())

it('reads the environment and shows it', async () => {
  await show()
  expect(await screen.findByRole('heading', { level: 1, name: row.name })).toBeDefined()
})

it('says that an environment does not exist', async () => {
  serverWith({})
  await show()
  expect(await screen.findByRole('heading', { level: 1, name: 'No such environment' })).toBeDefined()
})

it('waits for the row of a new environment instead of asking for what cannot be read yet', async () => {
  markPending(row.id, { command: 'create', version: 1 })
  await show()
  expect(asked.filter((question) => question.includes(path))).toEqual([])
  act(() => environmentArrived(cache, row))
  expect(await screen.findByRole('heading', { level: 1, name: row.name })).toBeDefined()
  expect(asked).not.toContain(`GET ${path}`)
})

it('keeps a command pending until the row of the answered version arrives, and asks for nothing again', async () => {
  await show()
  await userEvent.click(await screen.findByRole('button', { name: 'Stop' }))
  expect(await screen.findByText('Stop requested…')).toBeDefined()
  await screen.findByText('Succeeded')
  const before = [...asked]
  act(() => environmentArrived(cache, { ...row, version: 6, desired: 'stopped', observed: 'stopping' }))
  await screen.findByText('Stopping the container')
  expect(screen.queryByText('Stop requested…')).not.toBeNull()
  act(() => environmentArrived(cache, { ...row, version: 7, status: 'stopped', desired: 'stopped', observed: 'stopped' }))
  await waitFor(() => expect(screen.queryByText('Stop requested…')).toBeNull())
  expect(asked).toEqual(before)
})

it('shows a refusal in place and takes the next command', async () => {
  await show()
  await userEvent.click(await within(await screen.findByRole('group', { name: 'Actions' })).findByRole('button', { name: 'Redeploy' }))
  expect((await screen.findByRole('alert')).textContent).toContain('A deployment is already running')
  expect(screen.getByRole('button', { name: 'Stop' }).getAttribute('aria-disabled')).toBeNull()
})

it('leaves once the environment is gone, without asking for it again', async () => {
  const onGone = vi.fn()
  await show(onGone)
  await screen.findByRole('heading', { level: 1, name: row.name })
  await screen.findByText('Succeeded')
  const before = [...asked]
  act(() => environmentDeleted(cache, row.id))
  await waitFor(() => expect(onGone).toHaveBeenCalledOnce())
  expect(asked).toEqual(before)
})

it('saves a new spec as pending, and asks for nothing again when the row arrives', async () => {
  await show()
  await screen.findByText('What the next deployment changes')
  await userEvent.click(await screen.findByText('Variables', { selector: 'summary span' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Remove NODE_ENV' }))
  const before = [...asked]
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Saving the settings…')).toBeDefined()
  act(() => environmentArrived(cache, { ...row, version: 7, spec: { ...row.spec, variables: [] } }))
  await waitFor(() => expect(screen.queryByText('Saving the settings…')).toBeNull())
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  expect(asked).toEqual([...before, `PATCH ${path}`])
})

it('shows a new password once, and that it comes with the next deployment', async () => {
  await show()
  await screen.findByText('What the next deployment changes')
  await userEvent.click(screen.getByRole('button', { name: 'New password' }))
  await userEvent.click(screen.getByRole('button', { name: 'Set new password' }))
  expect((await screen.findByTestId('password')).textContent).toBe('mole-cabin')
  expect(asked.filter((question) => question === `GET ${path}/changes`)).toHaveLength(1)
})
