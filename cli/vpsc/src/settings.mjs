import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { EXIT, Failure, usage } from './failures.mjs'

/** @typedef {{url: string, token: string}} Login */
/** @typedef {Record<string, string | undefined>} Variables */

/** @param {Variables} variables */
export function settingsFile(variables) {
  return join(variables.XDG_CONFIG_HOME || join(homedir(), '.config'), 'vpsc', 'login.json')
}

/**
 * Where to call and with which token: VPSC_URL and VPSC_TOKEN, or what `login` kept. The two are never mixed: a token goes to
 * no other place than the one it came with.
 *
 * @param {Variables} variables
 * @returns {Promise<Login>}
 */
export async function readLogin(variables) {
  const { VPSC_URL: url, VPSC_TOKEN: token } = variables
  if (url && token) return { url: origin(url, variables), token: token.trim() }
  if (url || token) throw usage('VPSC_URL and VPSC_TOKEN are set together or not at all.')
  return keptLogin(settingsFile(variables), variables)
}

/**
 * @param {string} file
 * @param {Variables} variables
 */
async function keptLogin(file, variables) {
  const { mode } = await stat(file).catch(() => {
    throw new Failure(EXIT.notLetIn, 'You are not logged in: run `vpsc login URL`, or set VPSC_URL and VPSC_TOKEN.')
  })
  if (process.platform !== 'win32' && mode & 0o077) {
    throw new Failure(EXIT.notLetIn, `Others can read ${file}, and the token in it: revoke the token, and log in again.`)
  }
  const { url, token } = await readFile(file, 'utf8').then(JSON.parse).catch(() => ({}))
  if (typeof url !== 'string' || typeof token !== 'string') {
    throw new Failure(EXIT.notLetIn, `${file} is damaged: log in again.`)
  }
  return { url: origin(url, variables), token }
}

/**
 * Keeps it for the owner alone. A file that was there is replaced whole, whatever its mode was.
 *
 * @param {Login} login
 * @param {Variables} variables
 */
export async function keepLogin(login, variables) {
  const file = settingsFile(variables)
  const unfinished = `${file}.${process.pid}`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(unfinished, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(login)}\n`)
  } finally {
    await handle.close()
  }
  await chmod(unfinished, 0o600)
  await rename(unfinished, file)
  return file
}

/** @param {Variables} variables */
export async function forgetLogin(variables) {
  await rm(settingsFile(variables), { force: true })
}

/**
 * The platform's address. Plain http is for this machine only, unless VPSC_ALLOW_HTTP says otherwise: the token goes with
 * every request.
 *
 * @param {string} text
 * @param {Variables} variables
 */
export function origin(text, variables) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) {
    throw usage('An address such as https://vps.example.org is expected.')
  }
  if (url.pathname !== '/' || url.search || url.hash) throw usage('The address is expected without a path.')
  if (url.protocol === 'http:' && !isLocal(url.hostname) && variables.VPSC_ALLOW_HTTP !== '1') {
    throw usage('The address must begin with https://, or others can read the token (VPSC_ALLOW_HTTP=1 allows it).')
  }
  return url.origin
}

/** @param {string} host */
function isLocal(host) {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
}
