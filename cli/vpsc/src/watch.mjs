import { follow } from './stream.mjs'

/** @param {import('./main.mjs').Run} run */
export async function watch({ api, output, options }) {
  for await (const event of follow(api, { after: options.after ?? '', say: output.say })) {
    if (event.event === 'alive' || event.event === 'connected') continue
    output.out(output.isJson ? JSON.stringify(event) : line(event))
  }
}

/** @param {import('./stream.mjs').Pushed} event */
function line({ event, data }) {
  if (event === 'environment') return `environment ${data.name} (${data.id}): ${data.status}${data.errorMessage ? `, ${data.errorMessage}` : ''}`
  if (event === 'deployment') return `deployment ${data.number} of ${data.environmentId}: ${data.status}${presentStep(data)}`
  return `${event} ${data?.id ?? ''}`.trimEnd()
}

/** @param {any} deployment */
function presentStep({ steps }) {
  const present = steps.find((/** @type {any} */ step) => step.status === 'running')
  return present ? `, ${present.step}` : ''
}
