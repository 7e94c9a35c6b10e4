import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { launch, listen } from './launch.mjs'

/**
 * Plays one journey in a real browser against a running platform, step by step; a step in which the page complains fails.
 * BASE_URL       the platform (default http://localhost:3000)
 * SCREENSHOT     where the picture of a failure goes (default target/NAME-failed.png)
 *
 * `isExpected` tells which console errors are part of the game.
 */
export async function play(name, isExpected, travel) {
  const base = process.env.BASE_URL ?? 'http://localhost:3000'
  const screenshot = resolve(process.env.SCREENSHOT ?? `target/${name}-failed.png`)
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
  page.setDefaultTimeout(20_000)
  const complaints = await listen(page, isExpected)

  async function step(title, act) {
    const began = Date.now()
    await act()
    assert.deepEqual(complaints, [], `the page complained during "${title}"`)
    console.log(`${String(Date.now() - began).padStart(6)} ms  ${title}`)
  }

  try {
    await travel({ base, browser, page, step, button: (word) => page.getByRole('button', { name: word, exact: true }) })
    console.log('The journey ended well.')
  } catch (failure) {
    mkdirSync(dirname(screenshot), { recursive: true })
    await page.screenshot({ path: screenshot, fullPage: true }).catch(() => {})
    console.error(`The journey failed at ${page.url()}\n${failure.message}\nPicture: ${screenshot}`)
    for (const complaint of complaints) console.error(complaint)
    process.exitCode = 1
  } finally {
    await browser.close()
  }
}

/** Somebody who was never here before. */
export function newcomer(name) {
  const run = Date.now().toString(36)
  const username = `${name.toLowerCase()}-${run}`
  return { run, name: `${name} Example`, username, email: `${username}@example.org`, password: 'seven quiet lanterns' }
}

/** Fills in the registration that is on the page, and sends it with `send`. */
export async function register(page, person, send) {
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('Username').fill(person.username)
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await send()
}
