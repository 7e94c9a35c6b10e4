import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Fails when axe finds anything on the page as it is now. */
export async function assertAccessible(page, where) {
  await page.evaluate(stillness)
  await page.evaluate(`${axe}; undefined`)
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  const found = violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target).join(', ')}`)
  assert.deepEqual(found, [], `axe found violations on ${where}`)
}

/** What is fading in has less contrast than it will have; what turns for ever is not waited for. */
function stillness() {
  const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  return Promise.all(passing.map(({ finished }) => finished.catch(() => {}))).then(() => undefined)
}
