import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { main } from '../src/main.mjs'

export const TOKEN = `vpsc_${'A'.repeat(43)}`

/** Runs the program in this process and tells what came of it. */
export async function vpsc(words, variables, typed = '') {
  const written = { stdout: '', stderr: '' }
  const sink = (name) => ({ write: (text) => void (written[name] += text) })
  const stdin = Readable.from([typed])
  const exitCode = await main(words, { env: variables, stdin, stdout: sink('stdout'), stderr: sink('stderr') })
  return { exitCode, ...written }
}

/** A platform that answers with what `answer` writes; closed when the test ends. */
export async function platform(test, answer) {
  const requests = []
  const server = createServer((request, response) => {
    requests.push(request)
    answer(request, response, requests.length)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  test.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${server.address().port}`
  return { url, requests, variables: { VPSC_URL: url, VPSC_TOKEN: TOKEN } }
}

export async function folder(test) {
  const path = await mkdtemp(join(tmpdir(), 'vpsc-'))
  test.after(() => rm(path, { recursive: true }))
  return path
}

export function json(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}
