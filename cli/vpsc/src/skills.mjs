import { lstat, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { usage } from './failures.mjs'
import { show, table } from './output.mjs'
import { zip } from './zip.mjs'

/** @typedef {import('./main.mjs').Run} Run */

/** @param {Run} run */
export async function listSkills({ api, output }) {
  const all = await api.list('/skills')
  const rows = all.map(({ name, number, isGlobal, description }) => [name, String(number), isGlobal ? 'all' : 'selected', description])
  show(output, all, () => table([['NAME', 'VERSION', 'IN', 'DESCRIPTION'], ...rows]))
}

/**
 * Writes a skill, or another version of the one that has its name.
 *
 * @param {Run} run
 */
export async function push({ api, output, operands: [path], options }) {
  const files = await filesOf(path)
  const name = nameIn(files)
  const known = (await api.list('/skills')).find((skill) => skill.name === name)
  const target = known ? `/skills/${known.id}/import` : `/skills/import?isGlobal=${options.global === true}`
  const headers = known ? { 'If-Match': `"${known.version}"` } : {}
  const answer = await api.sendOnce(target, { ...packed(files), headers })
  const pushed = /** @type {any} */ (await answer.json())
  await api.awaitVersion(`/skills/${pushed.id}`, pushed.version)
  if (pushed.ignored.length > 0) output.say(`Without meaning here: ${pushed.ignored.join(', ')}.`)
  show(output, pushed, () => `${known ? 'Changed' : 'Wrote'} ${name} (${pushed.id}).`)
}

/** @param {import('./zip.mjs').Entry[]} files */
function packed(files) {
  const [only] = files
  return files.length === 1 && only
    ? { body: only.bytes, type: 'text/markdown' }
    : { body: zip(files), type: 'application/zip' }
}

/**
 * The SKILL.md, and what lies beside it if a folder was named; names that begin with a dot are left out.
 *
 * @param {string} path
 * @returns {Promise<import('./zip.mjs').Entry[]>}
 */
export async function filesOf(path) {
  const found = await lstat(path).catch(() => {
    throw usage(`${path} is not there.`)
  })
  if (!found.isDirectory()) return [{ path: 'SKILL.md', bytes: await readFile(path) }]
  const names = await namesBelow(path, '')
  if (!names.includes('SKILL.md')) throw usage(`There is no SKILL.md in ${basename(path)}.`)
  return Promise.all(names.map(async (name) => ({ path: name, bytes: await readFile(join(path, name)) })))
}

/**
 * @param {string} folder
 * @param {string} below
 * @returns {Promise<string[]>}
 */
async function namesBelow(folder, below) {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  const shown = entries.filter(({ name }) => !name.startsWith('.')).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const names = shown.map(async (entry) => {
    const name = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) return namesBelow(folder, name)
    if (!entry.isFile()) throw usage(`${name} is neither a file nor a folder.`)
    return [name]
  })
  return (await Promise.all(names)).flat()
}

/**
 * The name that the front matter gives it. Only the platform reads the rest, and complains about what is wrong.
 *
 * @param {import('./zip.mjs').Entry[]} files
 */
function nameIn(files) {
  const text = files.find(({ path }) => path === 'SKILL.md')?.bytes.toString('utf8') ?? ''
  const [, head = ''] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? []
  return /^name:[ \t]*(["']?)([a-z0-9-]+)\1[ \t]*\r?$/m.exec(head)?.[2]
}
