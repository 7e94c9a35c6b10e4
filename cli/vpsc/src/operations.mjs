import { EXIT, Failure } from './failures.mjs'
import { ifNotFound } from './api.mjs'
import { follow } from './stream.mjs'
import { show } from './output.mjs'

/**
 * Begins to follow, asks for long work, and tells what happens until it has ended. Whether it has is asked whenever something
 * happens, so that a stream that was lost for a while does not matter.
 *
 * @param {import('./api.mjs').Api} api
 * @param {import('./output.mjs').Output} output
 * @param {string} environment
 * @param {() => Promise<{operationId: string}>} ask
 */
export async function watchOperation(api, output, environment, ask) {
  /** @type {string | undefined} */
  let id
  const told = new Set()
  for await (const { event, data } of follow(api, { say: output.say })) {
    id ??= (await ask()).operationId
    if (event === 'deployment' && data.id === id) tellSteps(data, told, output)
    const isOurs = event === 'environment-deleted' && data.id === environment
    const operation = await api.get(`/operations/${id}`).catch(ifNotFound)
    if (operation?.endedAt || isOurs) return end(operation ?? { id, status: 'succeeded' }, output)
  }
}

/**
 * @param {any} deployment
 * @param {Set<string>} told
 * @param {import('./output.mjs').Output} output
 */
function tellSteps({ steps }, told, output) {
  for (const { step, status, detail } of steps) {
    const line = `${step}: ${status}${detail ? ` (${detail})` : ''}`
    if (status !== 'pending' && !told.has(line)) output.say(line)
    told.add(line)
  }
}

/**
 * @param {any} operation
 * @param {import('./output.mjs').Output} output
 */
function end(operation, output) {
  show(output, operation, () => `${operation.id} ${operation.status}.`)
  if (operation.status !== 'succeeded') {
    throw new Failure(EXIT.failed, operation.reason?.message ?? `It ${operation.status}.`)
  }
}
