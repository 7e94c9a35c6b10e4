import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Starts the Chromium that comes with the npm package: nothing has to be installed, and root may start it. */
export async function launch(options = {}) {
  return playwright.launch({ executablePath: await chromium.executablePath(), headless: true, args, ...options })
}

/**
 * Collects what a healthy page never says: console errors, uncaught errors and violations of the security policy.
 * `expected` tells which console errors a test provokes on purpose.
 */
export function listen(page, expected = () => false) {
  const complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected(message)) complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`))
  return complaints
}
