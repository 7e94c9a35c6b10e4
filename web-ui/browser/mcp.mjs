// A new user's first MCP server, from a connection test to a box that has it.
import assert from 'node:assert/strict'
import { assertAccessible } from './accessibility.mjs'
import { newcomer, play, register } from './stage.mjs'

const secret = 'quite-a-secret'
const isExpected = (message) => /status of (401|409)/.test(message.text())

await play('mcp', isExpected, async ({ base, page, step, button }) => {
  const person = newcomer('Edgar')
  const environment = `Orders ${person.run}`
  const open = (title) => page.locator('summary', { hasText: title }).click()

  async function assertSecretUnseen() {
    const seen = await page.content()
    const typed = await page.locator('input').evaluateAll((inputs) => inputs.map(({ value }) => value).join('\n'))
    assert.ok(!`${seen}\n${typed}`.includes(secret), 'the page shows the connection string again')
  }

  await step('a new user has no MCP servers, and one next action', async () => {
    await page.goto(`${base}/register?returnTo=%2Fsettings%2Fmcp`)
    await register(page, person, () => button('Create account').click())
    await page.getByText('No MCP servers yet').waitFor()
    await assertAccessible(page, 'the empty list of MCP servers')
  })

  await step('a file in the workspace is said not to be testable from here', async () => {
    await page.getByRole('link', { name: 'Add your first MCP server' }).click()
    await page.getByText('SQLite', { exact: true }).click()
    await page.getByRole('textbox', { name: 'File' }).waitFor()
    assert.equal(await button('Test connection').count(), 0)
    await assertAccessible(page, 'the form of a new MCP server')
  })

  await step('a database inside of the network is refused by the test', async () => {
    await page.getByText('PostgreSQL', { exact: true }).click()
    await page.getByLabel('Name', { exact: true }).fill('orders-db')
    await page.getByRole('textbox', { name: 'Connection string' }).fill(`postgres://reader:${secret}@127.0.0.1:5432/orders`)
    await button('Test connection').click()
    await page.getByText('Not allowed', { exact: true }).waitFor()
    await page.locator('[data-stage=address][data-state=failed]').waitFor()
    await assertAccessible(page, 'the outcome of a test')
  })

  await step('it is saved without a test that worked, and its secret never shown again', async () => {
    await button('Add MCP server').click()
    await page.getByRole('heading', { level: 1, name: 'orders-db' }).waitFor()
    await assertSecretUnseen()
    await assertAccessible(page, 'the page of an MCP server')
  })

  await step('a new environment chooses it', async () => {
    await page.goto(`${base}/environments/new`)
    await page.getByLabel('Name', { exact: true }).fill(environment)
    await page.getByText('Available', { exact: true }).waitFor()
    await open('MCP servers')
    await page.getByRole('group', { name: 'Choose MCP servers' }).getByRole('checkbox').check()
    await button('Create environment').click()
    await page.getByRole('button', { name: /go to the environment/ }).click()
    await page.getByRole('heading', { level: 1, name: environment }).waitFor()
  })

  await step('the Dockerfile of the box and the settings of Claude Code can be read', async () => {
    await open('Generated files')
    await page.getByRole('region', { name: 'the Dockerfile' }).getByText(/dbhub/).first().waitFor()
    await page.getByRole('tab', { name: 'Settings' }).click()
    await page.getByText('orders-db').first().waitFor()
    await assertSecretUnseen()
    await assertAccessible(page, 'the effective settings')
  })

  await step('what a box has chosen cannot be deleted, and the page says which box that is', async () => {
    await page.goto(`${base}/settings/mcp`)
    await page.getByRole('link', { name: 'orders-db' }).click()
    await page.getByRole('link', { name: environment }).waitFor()
    await button('Delete MCP server').click()
    await page.getByLabel('Type orders-db to confirm').fill('orders-db')
    await button('Delete for good').click()
    await page.getByRole('dialog').getByRole('alert').waitFor()
    await assertAccessible(page, 'a deletion that was refused')
  })
})
