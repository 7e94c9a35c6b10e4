import { setTimeout as pause } from 'node:timers/promises'
import { EXIT, Failure } from './failures.mjs'

/** @typedef {{id: string, event: string, data: any}} Pushed */

/** The platform shows a sign of life every 15 seconds; without one the connection is as good as gone. */
const SILENCE = 45_000
const LONGEST_PAUSE = 30_000

/**
 * The events of a stream of server-sent events. A comment is an event called `alive`.
 *
 * @param {AsyncIterable<Uint8Array>} bytes
 * @returns {AsyncGenerator<Pushed>}
 */
export async function* events(bytes) {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of bytes) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) yield parse(block)
  }
}

/** @param {string} block */
function parse(block) {
  const event = { id: '', event: 'alive', data: '' }
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':')
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')]
    if (name === 'id') event.id = value
    if (name === 'event') event.event = value
    if (name === 'data') event.data += value
  }
  return { ...event, data: event.data ? JSON.parse(event.data) : undefined }
}

/**
 * What happens from now on, or after an id that was seen before. A connection that is lost is made again after the last id, so
 * that nothing is missed and nothing comes twice. It begins, each time, with an event called `connected`.
 *
 * @param {import('./api.mjs').Api} api
 * @param {{after?: string, say?: (sentence: string) => void, wait?: (milliseconds: number) => Promise<unknown>}} [more]
 * @returns {AsyncGenerator<Pushed>}
 */
export async function* follow(api, { after = '', say = () => {}, wait = pause } = {}) {
  let last = after
  let hasConnected = false
  for (let failed = 0; ; failed++) {
    if (failed > 0) {
      const seconds = Math.min(LONGEST_PAUSE, 500 * 2 ** failed)
      say(`The connection was lost; trying again in ${Math.ceil(seconds / 1000)} s.`)
      await wait(seconds)
    }
    try {
      for await (const event of connection(api, last)) {
        failed = 0
        hasConnected = true
        if (event.id) last = event.id
        yield event
      }
    } catch (error) {
      if (!hasConnected || isFinal(error)) throw error
    }
  }
}

/** @param {unknown} error */
function isFinal(error) {
  return error instanceof SyntaxError || (error instanceof Failure && error.exitCode !== EXIT.unreachable)
}

/**
 * @param {import('./api.mjs').Api} api
 * @param {string} last
 */
async function* connection(api, last) {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), SILENCE)
  try {
    const answer = await api.send('GET', '/events', {
      headers: { Accept: 'text/event-stream, application/problem+json', ...(last ? { 'Last-Event-ID': last } : {}) },
      signal: silence.signal,
    })
    yield { id: '', event: 'connected', data: undefined }
    if (!answer.body) return
    for await (const event of events(/** @type {AsyncIterable<Uint8Array>} */ (/** @type {unknown} */ (answer.body)))) {
      timer.refresh()
      yield event
    }
  } finally {
    clearTimeout(timer)
    silence.abort()
  }
}
