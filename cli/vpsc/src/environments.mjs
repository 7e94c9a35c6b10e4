import { readFile } from 'node:fs/promises'
import { EXIT, Failure, usage } from './failures.mjs'
import { newLines } from './logs.mjs'
import { lines, show, table } from './output.mjs'
import { watchOperation } from './operations.mjs'
import { setTimeout as pause } from 'node:timers/promises'

/** @typedef {import('./main.mjs').Run} Run */

const LOG_PAUSE = 5_000

/** @param {Run} run */
export async function list({ api, output }) {
  const all = await api.list('/environments')
  const rows = all.map(({ name, subdomain, status, url }) => [name, subdomain, status, url])
  show(output, all, () => table([['NAME', 'SUBDOMAIN', 'STATUS', 'URL'], ...rows]))
}

/** @param {Run} run */
export async function create({ api, output, operands: [name], options }) {
  const spec = options.spec === undefined ? undefined : await specOf(options.spec)
  const created = await api.post('/environments', { name, subdomain: options.subdomain, spec })
  await api.awaitVersion(`/environments/${created.id}`, created.version)
  show(output, created, () => lines({ id: created.id, url: created.url, 'password, shown once': created.password }))
}

/** @param {Run} run */
export async function showOne({ api, output, operands: [name] }) {
  const found = await find(api, name)
  show(output, found, () =>
    lines({
      id: found.id,
      name: found.name,
      status: found.status,
      url: found.url,
      error: found.errorMessage,
      'last deployed': found.lastDeployedAt,
      skills: found.spec.skillIds.join(', '),
      'MCP servers': found.spec.mcpServerIds.join(', '),
      variables: found.spec.variables.join(', '),
    }),
  )
}

/**
 * Asks for long work, and stays until it has ended if that is wanted.
 *
 * @param {'deploy' | 'start' | 'stop' | 'delete'} wish
 */
export function longWork(wish) {
  return async (/** @type {Run} */ { api, output, operands: [name], options }) => {
    const { id } = await find(api, name)
    const ask = () => (wish === 'delete' ? api.delete(`/environments/${id}`) : api.post(`/environments/${id}/${wish}`))
    if (options.watch) return watchOperation(api, output, id, ask)
    const accepted = await ask()
    show(output, accepted, () => `Accepted as ${accepted.operationId}; \`vpsc watch\` shows how it goes on.`)
  }
}

/** @param {Run} run */
export async function logs({ api, output, operands: [name], options }) {
  const { id } = await find(api, name)
  const path = `/environments/${id}/logs?lines=${encodeURIComponent(options.lines ?? '100')}`
  let before = await readLog(api, path)
  before.forEach((line) => output.out(printed(output, line)))
  while (options.follow) {
    await pause(LOG_PAUSE)
    const now = await readLog(api, path)
    newLines(before, now).forEach((line) => output.out(printed(output, line)))
    before = now
  }
}

/**
 * The environment with this id, subdomain or name.
 *
 * @param {import('./api.mjs').Api} api
 * @param {string} name
 */
export async function find(api, name) {
  if (/^env_[0-9a-z]{26}$/.test(name)) return api.get(`/environments/${name}`)
  const all = await api.list('/environments')
  const found = all.filter(({ subdomain }) => subdomain === name)
  const named = found.length > 0 ? found : all.filter((environment) => environment.name === name)
  if (named.length > 1) {
    throw new Failure(EXIT.refused, `Several environments are called ${name}: say which by its id.`, named.map(({ id }) => id))
  }
  if (named[0] === undefined) throw new Failure(EXIT.notFound, `There is no environment called ${name}.`)
  return named[0]
}

/**
 * @param {import('./api.mjs').Api} api
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function readLog(api, path) {
  return (await api.get(path)).lines
}

/**
 * @param {import('./output.mjs').Output} output
 * @param {string} line
 */
function printed({ isJson }, line) {
  return isJson ? JSON.stringify({ line }) : line
}

/** @param {string} file */
async function specOf(file) {
  const text = await readFile(file, 'utf8').catch(() => {
    throw usage(`${file} cannot be read.`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw usage(`${file} is not JSON.`)
  }
}

