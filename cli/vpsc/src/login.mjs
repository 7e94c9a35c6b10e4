import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { Api } from './api.mjs'
import { usage } from './failures.mjs'
import { show } from './output.mjs'
import { forgetLogin, keepLogin, origin } from './settings.mjs'

const FORM = /^vpsc_[A-Za-z0-9_-]{43}$/

/**
 * Reads the token from the terminal, unseen, or from the standard input; never from the command line, where others could see it.
 *
 * @param {import('./main.mjs').Run} run
 */
export async function login({ output, operands: [address], process }) {
  const url = origin(address, process.env)
  const token = await readToken(process, `Token of ${url} (made at ${url}/settings/tokens): `)
  if (!FORM.test(token)) throw usage('A token begins with vpsc_ and has 48 characters.')
  const current = await new Api({ url, token }).get('/tokens/current')
  const file = await keepLogin({ url, token }, process.env)
  const scopes = current.token.scopes.join(', ')
  show(output, { url, ...current }, () => `Logged in as ${current.username} with “${current.token.name}” (${scopes}), kept in ${file}.`)
}

/** @param {import('./main.mjs').Run} run */
export async function logout({ output, process }) {
  await forgetLogin(process.env)
  show(output, {}, () => 'The token is forgotten here. Revoke it in the dashboard if nobody is to use it any more.')
}

/**
 * @param {import('./main.mjs').Surroundings} process
 * @param {string} question
 * @returns {Promise<string>}
 */
async function readToken({ stdin, stderr }, question) {
  if (!stdin.isTTY) {
    let text = ''
    for await (const chunk of stdin) text += chunk
    return text.trim()
  }
  stderr.write(question)
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: stdin, output: unseen, terminal: true })
  const answer = await new Promise((resolve) => terminal.question('', resolve))
  terminal.close()
  stderr.write('\n')
  return String(answer).trim()
}
