import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Api } from '../src/api.mjs'
import { events, follow } from '../src/stream.mjs'
import { json, platform, TOKEN } from './surroundings.mjs'

async function* bytes(...chunks) {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

async function all(source) {
  const found = []
  for await (const event of source) found.push(event)
  return found
}

test('an event may come in pieces, even within a letter', async () => {
  const whole = Buffer.from('id: 7\nevent: environment\ndata: {"name":"ü"}\n\n: alive\n\n')
  const at = whole.indexOf(0xc3) + 1
  const found = await all(events(bytes(whole.subarray(0, 3), whole.subarray(3, at), whole.subarray(at))))
  assert.deepEqual(found, [
    { id: '7', event: 'environment', data: { name: 'ü' } },
    { id: '', event: 'alive', data: undefined },
  ])
})

test('a connection that is lost is made again after the last id', async (context) => {
  const { url, requests } = await platform(context, (request, response, number) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write(`id: ${number}0\nevent: environment\ndata: {"number":${number}}\n\n`)
    setTimeout(() => response.destroy(), 50)
  })
  const seen = []
  const pauses = []
  for await (const event of follow(new Api({ url, token: TOKEN }), { after: '5', wait: async (time) => pauses.push(time) })) {
    if (event.event === 'environment') seen.push(event.data.number)
    if (seen.length === 3) break
  }
  assert.deepEqual(seen, [1, 2, 3])
  assert.deepEqual(requests.map(({ headers }) => headers['last-event-id']), ['5', '10', '20'])
  assert.deepEqual(pauses, [1000, 1000])
})

test('a token that has ended ends it', async (context) => {
  const { url } = await platform(context, (request, response, number) => {
    if (number > 1) return json(response, 401, { code: 'invalid_token', detail: 'The token was revoked.' })
    return response.writeHead(200, { 'Content-Type': 'text/event-stream' }).end(': alive\n\n')
  })
  await assert.rejects(all(follow(new Api({ url, token: TOKEN }), { wait: async () => {} })), { exitCode: 3, message: 'The token was revoked.' })
})

test('a platform that never answered is not waited for', async () => {
  await assert.rejects(all(follow(new Api({ url: 'http://127.0.0.1:1', token: TOKEN }))), { exitCode: 6 })
})
