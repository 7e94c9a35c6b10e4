import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import type { Sent } from '@/test/fakeServer'
import { fakeServer } from '@/test/fakeServer'
import { renderPage } from '@/test/renderPage'
import { aDelivery, aWebhook } from '@/test/webhooks'
import type { Webhook } from './api'
import { WebhookPage } from './WebhookPage'
import { WebhookPageView } from './WebhookPageView'
import { stories as ofOne } from './WebhookPageView.stories'
import { WebhooksPage } from './WebhooksPage'
import { WebhooksPageView } from './WebhooksPageView'
import { stories as ofAll } from './WebhooksPageView.stories'

const SECRET = `whsec_${'A'.repeat(43)}=`
const webhook = aWebhook()
const delivery = aDelivery()
let webhooks: Webhook[]
let shown: Webhook
let asked: Sent[]

beforeEach(() => {
  webhooks = [webhook]
  shown = webhook
  asked = fakeServer({
    'GET /api/v1/webhooks': () => [200, { items: webhooks, next: null }],
    'POST /api/v1/webhooks': [201, { webhook, secret: SECRET }],
    'GET /api/v1/webhooks/whk_1': () => [200, shown],
    'PATCH /api/v1/webhooks/whk_1': () => [200, { ...shown, status: 'active', disabledReason: null }],
    'DELETE /api/v1/webhooks/whk_1': [204, null],
    'POST /api/v1/webhooks/whk_1/test': [200, { outcome: 'refused_by_policy', status: null, durationMillis: 300 }],
    'POST /api/v1/webhooks/whk_1/rotate': [200, { webhook, secret: SECRET }],
    'POST /api/v1/webhooks/whk_1/replay': () => [200, { ...shown, position: 3 }],
    'GET /api/v1/webhooks/whk_1/deliveries': [200, { items: [delivery], next: '9' }],
    'GET /api/v1/webhooks/whk_1/deliveries?after=9': [200, { items: [{ ...delivery, id: '8', attempt: 1 }], next: null }],
  })
})

afterEach(() => vi.unstubAllGlobals())

const client = () => new QueryClient({ defaultOptions: { queries: { retry: false } } })
const showList = () => renderPage(<WebhooksPage />, client())
const showOne = (onGone = () => {}) => renderPage(<WebhookPage id="whk_1" onGone={onGone} />, client())
const sent = (what: string) => asked.find((one) => one.asked === what)?.body

it.each(Object.entries(ofAll))('all, %s: can be shown, and axe finds nothing', async (_name, story) => {
  await renderPage(<WebhooksPageView {...story} />)
  await expectAccessible()
})

it.each(Object.entries(ofOne))('one, %s: can be shown, and axe finds nothing', async (_name, story) => {
  await renderPage(<WebhookPageView {...story} />)
  await expectAccessible()
})

it('lists webhooks with how they stand', async () => {
  await showList()
  expect(await screen.findByRole('link', { name: webhook.url })).toBeTruthy()
  expect(screen.getByText('Active')).toBeTruthy()
  expect(screen.getByText('All events')).toBeTruthy()
  await expectAccessible()
})

it('says what a webhook is good for while there is none', async () => {
  webhooks = []
  await showList()
  expect(await screen.findByText('No webhooks yet')).toBeTruthy()
})

it('makes a webhook for chosen events and shows its secret once', async () => {
  const user = userEvent.setup()
  await showList()
  await user.click(await screen.findByRole('button', { name: 'New webhook' }))
  await user.type(screen.getByLabelText('Address'), ' https://hooks.example.org/b ')
  await user.click(screen.getByRole('switch', { name: 'Everything' }))
  await user.click(screen.getByRole('checkbox', { name: 'drift-noticed' }))
  await user.click(screen.getByRole('button', { name: 'Make webhook' }))
  expect((await screen.findByTestId('secret')).textContent).toBe(SECRET)
  expect(sent('POST /api/v1/webhooks')).toEqual({
    url: 'https://hooks.example.org/b',
    events: ['deployment-succeeded', 'deployment-failed', 'drift-noticed'],
  })
  await user.click(screen.getByRole('button', { name: 'I have kept it' }))
  expect(screen.queryByText(SECRET)).toBeNull()
})

it('asks for everything without a list, so that later kinds are among it', async () => {
  const user = userEvent.setup()
  await showList()
  await user.click(await screen.findByRole('button', { name: 'New webhook' }))
  await user.type(screen.getByLabelText('Address'), 'https://hooks.example.org/b')
  await user.click(screen.getByRole('button', { name: 'Make webhook' }))
  await screen.findByTestId('secret')
  expect(sent('POST /api/v1/webhooks')).toEqual({ url: 'https://hooks.example.org/b' })
})

it('shows what was sent, page by page', async () => {
  const user = userEvent.setup()
  await showOne()
  expect(await screen.findByText('Not taken (503)')).toBeTruthy()
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await waitFor(() => expect(screen.getAllByText('Not taken (503)')).toHaveLength(2))
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})

it('says that the platform has disabled it, and enables it again', async () => {
  shown = { ...webhook, status: 'disabled', disabledReason: 'failing' }
  const user = userEvent.setup()
  await showOne()
  expect((await screen.findByRole('alert')).textContent).toContain('taken nothing for days')
  await user.click(screen.getByRole('button', { name: 'Enable' }))
  await waitFor(() => expect(screen.getByText('Active')).toBeTruthy())
  expect(sent('PATCH /api/v1/webhooks/whk_1')).toEqual({ enabled: true })
})

it('tests, and says what came of it in words', async () => {
  const user = userEvent.setup()
  await showOne()
  await user.click(await screen.findByRole('button', { name: 'Send a test' }))
  expect(await screen.findByText('Not allowed')).toBeTruthy()
})

it('replays from a position and takes nothing else for one', async () => {
  const user = userEvent.setup()
  await showOne()
  const field = await screen.findByLabelText('Send again what came after position')
  await user.type(field, '-1')
  expect((screen.getByRole('button', { name: 'Replay' }) as HTMLButtonElement).disabled).toBe(true)
  await user.clear(field)
  await user.type(field, '3')
  await user.click(screen.getByRole('button', { name: 'Replay' }))
  await waitFor(() => expect(sent('POST /api/v1/webhooks/whk_1/replay')).toEqual({ after: 3 }))
  expect(await screen.findByText('Told up to position 3')).toBeTruthy()
})

it('makes a new secret after asking', async () => {
  const user = userEvent.setup()
  await showOne()
  await user.click(await screen.findByRole('button', { name: 'New secret' }))
  await user.click(screen.getByRole('button', { name: 'Make it' }))
  expect((await screen.findByTestId('secret')).textContent).toBe(SECRET)
  await user.click(screen.getByRole('button', { name: 'I have kept it' }))
  expect(screen.queryByText(SECRET)).toBeNull()
})

it('deletes after the host was typed', async () => {
  const onGone = vi.fn()
  const user = userEvent.setup()
  await showOne(onGone)
  await user.click(await screen.findByRole('button', { name: 'Delete webhook' }))
  const dialog = within(screen.getByRole('dialog'))
  await user.type(dialog.getByLabelText('Type hooks.example.org to confirm'), 'hooks.example.org')
  await user.click(dialog.getByRole('button', { name: 'Delete for good' }))
  await waitFor(() => expect(onGone).toHaveBeenCalled())
})
