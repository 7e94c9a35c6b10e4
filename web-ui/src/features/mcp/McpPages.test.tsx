import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { mcpServersQuery } from '@/api/mcpServers'
import type { McpServer } from '@/api/mcpTypes'
import { expectAccessible } from '@/test/accessible'
import { aProblem, MOMENT } from '@/test/examples'
import { aMcpServer } from '@/test/extras'
import type { Sent } from '@/test/fakeServer'
import { fakeServer } from '@/test/fakeServer'
import { renderPage } from '@/test/renderPage'
import { McpListPage } from './McpListPage'
import { McpListPageView } from './McpListPageView'
import { McpServerPage } from './McpServerPage'
import { NewMcpServerPage } from './NewMcpServerPage'

const server = aMcpServer()
const path = `/api/v1/mcp-servers/${server.id}`
const outcome = { result: 'ok', stages: [], tools: 1, durationMillis: 12, checkedAt: MOMENT }
let cache: QueryClient
let row: McpServer
let asked: Sent[]

const bodyOf = (what: string) => asked.find((sent) => sent.asked === what)?.body

beforeEach(() => {
  cache = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } })
  cache.setQueryData(mcpServersQuery.queryKey, [server])
  row = server
  asked = fakeServer({
    'GET /api/v1/mcp-servers?limit=100': [200, { items: [server], next: null }],
    'POST /api/v1/mcp-servers': [201, { id: server.id, version: 1 }],
    'POST /api/v1/mcp-servers/test': [200, outcome],
    [`GET ${path}`]: () => [200, row],
    [`GET ${path}/uses`]: [200, { items: [] }],
    [`PATCH ${path}`]: [200, { id: server.id, version: 2 }],
    [`POST ${path}/test`]: [429, { code: 'too_many_requests', title: 'Slowly' }, { 'Retry-After': '37' }],
    [`DELETE ${path}`]: [204, null],
  })
})

afterEach(() => vi.unstubAllGlobals())

const show = (onGone = () => {}) => renderPage(<McpServerPage id={server.id} onGone={onGone} />, cache)

it('lists the servers with their kinds and targets, and never more than that', async () => {
  cache.clear()
  await renderPage(<McpListPage />, cache)
  const [, first] = await screen.findAllByRole('row')
  expect(first?.textContent).toContain('orders-db')
  expect(first?.textContent).toContain('PostgreSQL')
  expect(first?.textContent).toContain('db.example.com:5432/orders')
  await expectAccessible()
})

it('offers the one next action when there is none, and tries again after a failure', async () => {
  const { unmount } = await renderPage(<McpListPageView servers={[]} problem={undefined} onRetry={() => {}} />)
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Add your first MCP server'])
  unmount()
  const onRetry = vi.fn()
  await renderPage(<McpListPageView servers={undefined} problem={aProblem()} onRetry={onRetry} />)
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalledOnce()
})

it('sends a new connection string once, and forgets it when it is saved', async () => {
  await show()
  await userEvent.type(await screen.findByLabelText('Connection string'), 'postgres://ada:new@db.example.com/orders')
  row = { ...server, version: 2, number: 2 }
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('All is saved.')).toBeDefined()
  expect(bodyOf(`PATCH ${path}`)).toEqual({ connectionString: 'postgres://ada:new@db.example.com/orders' })
  expect(screen.getByLabelText('Connection string')).toHaveProperty('value', '')
})

it('tells the seconds of Retry-After when it was tested too often', async () => {
  await show()
  await userEvent.click(await screen.findByRole('button', { name: 'Test connection' }))
  expect((await screen.findByRole('timer')).textContent).toMatch(/in 3[67] seconds/)
})

it('leaves once the server is deleted', async () => {
  const onGone = vi.fn()
  await show(onGone)
  await userEvent.click(await screen.findByRole('button', { name: 'Delete MCP server' }))
  await userEvent.type(screen.getByLabelText('Type orders-db to confirm'), 'orders-db')
  await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }))
  await waitFor(() => expect(onGone).toHaveBeenCalledOnce())
  expect(cache.getQueryData(mcpServersQuery.queryKey)).toEqual([])
})

it('tests what is typed, forgets the outcome when it changes, and creates', async () => {
  const onReady = vi.fn()
  await renderPage(<NewMcpServerPage onReady={onReady} />, cache)
  await userEvent.click(screen.getByRole('radio', { name: /^HTTP/ }))
  await userEvent.type(screen.getByLabelText('Name'), 'Search')
  await userEvent.type(screen.getByLabelText('Address'), 'https://mcp.example.com/mcp')
  await userEvent.click(screen.getByRole('button', { name: 'Test connection' }))
  expect(await screen.findByText('It works')).toBeDefined()
  await userEvent.type(screen.getByLabelText('Address'), '2')
  expect(screen.queryByText('It works')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Add MCP server' }))
  await waitFor(() => expect(onReady).toHaveBeenCalledWith(server.id))
  expect(bodyOf('POST /api/v1/mcp-servers')).toEqual({
    name: 'Search',
    type: 'custom',
    transportType: 'http',
    url: 'https://mcp.example.com/mcp2',
    headers: {},
    isGlobal: false,
  })
})

it.each([
  ['a kind', () => userEvent.click(screen.getByRole('radio', { name: /^Program/ }))],
  ['a switch', () => userEvent.click(screen.getByRole('switch', { name: /Global/ }))],
])('asks before a new server with nothing but %s chosen is left', async (_what, choose) => {
  await renderPage(<NewMcpServerPage onReady={() => {}} />, cache)
  await choose()
  await userEvent.click(screen.getByRole('link', { name: 'MCP servers' }))
  expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeDefined()
})
