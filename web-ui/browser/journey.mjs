// A new user's first environment, from registration to deletion.
// PATIENCE       seconds to wait for a deployment (default 180)
// OPEN_BOX       when set, the environment's own address is opened too
import assert from 'node:assert/strict'
import { assertAccessible } from './accessibility.mjs'
import { newcomer, play, register } from './stage.mjs'
import { codeOf } from './totp.mjs'

const patience = Number(process.env.PATIENCE ?? 180) * 1000
const person = newcomer('Grace')
const environment = `Journey ${person.run}`
let recoveryCode

// What the browser logs by itself: before the registration the answer to who is logged in is 401, and before a confirmation a second factor is refused.
const isExpected = (message) => /\/api\/v1\/auth\/(session|second-factor)$/.test(message.location().url)

await play('journey', isExpected, async ({ base, browser, page, step, button }) => {
  const badge = (condition) => page.locator(`main [data-condition=${condition}]`).first()
  const becomes = (condition) => badge(condition).waitFor({ timeout: patience })

  await step('an unknown visitor is sent to the log-in, with the way back', async () => {
    await page.goto(`${base}/environments/new`)
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    assert.equal(new URL(page.url()).searchParams.get('returnTo'), '/environments/new')
    await assertAccessible(page, 'the log-in page')
  })

  await step('the visitor registers and is back where they wanted to be', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Register' }).click()
    await register(page, person, async () => {
      await assertAccessible(page, 'the registration page')
      await button('Create account').click()
    })
    await page.getByRole('heading', { name: 'New environment' }).waitFor()
  })

  await step('a new environment is created and its password shown once', async () => {
    await page.getByLabel('Name', { exact: true }).fill(environment)
    await page.getByText('Available', { exact: true }).waitFor()
    assert.equal(await page.getByLabel('Subdomain').inputValue(), `${person.username}-journey-${person.run}`)
    await assertAccessible(page, 'the form of a new environment')
    await button('Create environment').click()
    const password = await page.getByTestId('password').textContent()
    assert.ok(password.trim().length >= 8, 'the generated password is too short')
    await assertAccessible(page, 'the page of the created environment')
    await page.getByRole('button', { name: /go to the environment/ }).click()
    await page.getByRole('heading', { level: 1, name: environment }).waitFor()
    await becomes('pending')
  })

  await step('it is deployed, every step in sight, until it runs', async () => {
    await button('Deploy').click()
    await page.locator('main').locator('[data-condition=deploying], [data-condition=running]').first().waitFor()
    await becomes('running')
    await page.getByText('Succeeded').first().waitFor()
    const steps = page.getByRole('list', { name: 'Steps of the deployment' }).getByRole('listitem')
    const statuses = await steps.evaluateAll((items) => items.map((item) => `${item.dataset.step}: ${item.dataset.status}`))
    assert.ok(statuses.length >= 8, `only ${statuses.length} steps are shown`)
    assert.deepEqual(statuses.filter((status) => !status.endsWith(': done')), [], 'some steps are not done')
    await assertAccessible(page, 'the page of a running environment')
  })

  await step('what is in it is changed, and the page says what the next deployment changes', async () => {
    await page.getByText('Up to date: the next deployment changes nothing.').waitFor()
    await page.locator('summary', { hasText: 'Permissions' }).click()
    await page.getByRole('button', { name: /^Only what is listed/ }).click()
    await page.getByRole('region', { name: 'What this means' }).waitFor()
    await page.locator('summary', { hasText: 'Variables' }).click()
    await button('Add a variable').click()
    await page.getByLabel('Name of the variable').fill('GREETING')
    await page.getByLabel('Value of GREETING').fill('hello')
    await assertAccessible(page, 'the settings of an environment')
    await button('Save').click()
    await page.getByText('Kept as it is').waitFor()
    await page.getByText(/^Out of date: permissions changed, 1 variable changed$/).waitFor()
    await assertAccessible(page, 'what the next deployment changes')
  })

  await step('a new password is made and shown once', async () => {
    await button('New password').click()
    await button('Set new password').click()
    await page.getByTestId('password').waitFor()
    await assertAccessible(page, 'the new password')
    await button('I have kept it').click()
    await page.getByText(/, a new password$/).waitFor()
  })

  await step('the Dockerfile that it is built from can be read', async () => {
    await page.locator('summary', { hasText: 'Generated files' }).click()
    await page.getByRole('region', { name: 'the Dockerfile' }).getByText(/FROM/).first().waitFor()
    await assertAccessible(page, 'the generated files')
  })

  if (process.env.OPEN_BOX) {
    await step('the environment answers at its own address', async () => {
      const link = page.getByRole('link', { name: 'Open', exact: true })
      const box = await browser.newPage()
      const answer = await box.goto(await link.getAttribute('href'))
      assert.ok(answer.ok(), `the environment answered with ${answer.status()}`)
      await box.close()
    })
  }

  await step('it is stopped', async () => {
    await button('Stop').click()
    await becomes('stopped')
  })

  await step('it is started again', async () => {
    await button('Start').click()
    await becomes('running')
  })

  await step('the dashboard shows it running, and finds it', async () => {
    await page.getByRole('link', { name: 'Dashboard' }).click()
    await page.getByRole('heading', { name: 'Environments' }).waitFor()
    await page.getByRole('searchbox').fill(person.run)
    await page.getByRole('table').getByRole('link', { name: environment, exact: true }).waitFor()
    assert.equal(new URL(page.url()).searchParams.get('q')?.replaceAll('"', ''), person.run)
    await becomes('running')
    await assertAccessible(page, 'the dashboard')
  })

  await step('a webhook is made, its secret shown once, and it goes nowhere inside', async () => {
    await page.goto(`${base}/settings/webhooks`)
    await button('New webhook').click()
    await page.getByLabel('Address').fill('https://127.0.0.1/hook')
    await assertAccessible(page, 'the form of a new webhook')
    await button('Make webhook').click()
    assert.match((await page.getByTestId('secret').textContent()) ?? '', /^whsec_/)
    await button('I have kept it').click()
    await page.getByRole('link', { name: 'https://127.0.0.1/hook' }).click()
    await button('Send a test').click()
    await page.getByText('Not allowed').first().waitFor()
    await assertAccessible(page, 'the page of a webhook')
    await page.getByRole('link', { name: 'Dashboard' }).click()
    await page.getByRole('searchbox').fill(person.run)
  })

  await step('it is deleted after its name was typed', async () => {
    await page.getByRole('table').getByRole('link', { name: environment, exact: true }).click()
    await button('Delete environment').click()
    const dialog = page.getByRole('dialog')
    assert.equal(await dialog.getByRole('button', { name: 'Delete for good' }).isDisabled(), true)
    await dialog.getByLabel(`Type ${environment} to confirm`).fill(environment)
    await assertAccessible(page, 'the dialog that asks before it deletes')
    await dialog.getByRole('button', { name: 'Delete for good' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  await step('it is gone from the dashboard', async () => {
    await page.waitForURL(`${base}/dashboard**`, { timeout: patience })
    await page.getByText('No environments yet').waitFor({ timeout: patience })
  })

  await step('a second factor is set up after a confirmation', async () => {
    await page.getByRole('button', { name: /account of/ }).click()
    await page.getByRole('menuitem', { name: 'Account' }).click()
    await page.getByRole('heading', { level: 1, name: 'Account' }).waitFor()
    await button('Set up a second factor').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Your password', { exact: true }).fill(person.password)
    await assertAccessible(page, 'the confirmation')
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    const secret = await page.getByTestId('second-factor-secret').textContent()
    await assertAccessible(page, 'the account with a second factor that is set up')
    await page.getByLabel('Code', { exact: true }).fill(codeOf(secret.trim()))
    await button('Turn on').click()
    recoveryCode = await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').first().textContent()
    await button('I have kept them').click()
    await page.getByText(/10 of 10 recovery codes are left/).waitFor()
  })

  await step('the API reference can be read, and logging out ends at the log-in', async () => {
    await page.getByRole('link', { name: 'API reference' }).click()
    await page.getByRole('heading', { level: 1, name: 'API reference' }).waitFor()
    await page.locator('summary').first().click()
    await assertAccessible(page, 'the API reference')
    await page.getByRole('button', { name: /account of/ }).click()
    await page.getByRole('menuitem', { name: 'Log out' }).click()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
  })

  await step('a recovery code lets in whose device is gone', async () => {
    await page.getByLabel('E-mail address').fill(person.email)
    await page.getByLabel('Password', { exact: true }).fill(person.password)
    await button('Log in').click()
    await page.getByRole('heading', { name: 'One more step' }).waitFor()
    await assertAccessible(page, 'the second step of the log-in')
    await page.getByLabel('Code', { exact: true }).fill(recoveryCode)
    await button('Log in').click()
    await page.getByRole('heading', { name: 'Environments' }).waitFor()
  })
})
