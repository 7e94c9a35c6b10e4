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
 * `isExpected` tells which console errors are part of the game.
 */
export async function listen(page, isExpected = () => false) {
  const complaints = []
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`policy violated: ${violatedDirective} by ${blockedURI} in ${sourceFile}`),
    )
  })
  page.on('console', (message) => {
    if (message.type() !== 'error' || isExpected(message)) return
    complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`))
  return complaints
}
