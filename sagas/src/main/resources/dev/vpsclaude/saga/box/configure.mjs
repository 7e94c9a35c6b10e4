// Unpacks the bundle: what its owner configured replaces what an earlier start wrote, what the person in the box owns is
// merged with or left alone. Files are replaced by renaming, so that a box that dies in between keeps whole ones.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const env = process.env
/** Read by Claude Code, wins over everything in the volumes, and goes with the container. */
const managed = env.VPSCLAUDE_MANAGED ?? '/etc/claude-code'
/** In a volume, and shared with the person in the box. */
const own = env.CLAUDE_CONFIG_DIR ?? join(env.HOME, '.claude')

const bundle = unpacked()
write(join(managed, 'managed-settings.json'), json(bundle.settings))
for (const [path, text] of Object.entries(bundle.texts ?? {})) write(join(managed, path), text)
for (const [path, bytes] of Object.entries(bundle.binaries ?? {})) write(join(managed, path), Buffer.from(bytes, 'base64'))
mergeState(bundle.mcpServers)

function unpacked() {
  return JSON.parse(gunzipSync(Buffer.from(env.VPSCLAUDE_BUNDLE, 'base64')).toString())
}

/** Claude Code keeps its log-in, its history and what it was told about folders in the same file. */
function mergeState(servers) {
  const file = join(own, '.claude.json')
  const names = join(own, '.vpsclaude-mcp-servers.json')
  const state = readState(file)
  state.hasCompletedOnboarding = true
  const projects = (state.projects ??= {})
  const workspace = (projects['/workspace'] ??= {})
  workspace.hasTrustDialogAccepted = true
  const known = (state.mcpServers ??= {})
  for (const name of readNames(names)) delete known[name]
  Object.assign(known, servers)
  if (env.ANTHROPIC_API_KEY) approve(state, env.ANTHROPIC_API_KEY.slice(-20))
  // First the names: a server that is ours and not known as such would stay for ever.
  write(names, json(Object.keys(servers)))
  write(file, json(state))
}

/** Otherwise Claude Code asks whether the key may be used, and takes no for an answer by default. */
function approve(state, ending) {
  const approved = ((state.customApiKeyResponses ??= {}).approved ??= [])
  if (!approved.includes(ending)) approved.push(ending)
}

/** A file that Claude Code or we cannot read would stop every claude command: it is kept aside. */
function readState(file) {
  const text = read(file)
  if (text.trim() === '') return {}
  try {
    const state = JSON.parse(text)
    if (isUsable(state)) return state
  } catch {}
  renameSync(file, file + '.broken')
  return {}
}

function isUsable(state) {
  return (
    isObject(state) &&
    ['projects', 'mcpServers', 'customApiKeyResponses'].every((key) => isObject(state[key] ?? {})) &&
    isObject(state.projects?.['/workspace'] ?? {}) &&
    Array.isArray(state.customApiKeyResponses?.approved ?? [])
  )
}

/** Names that are none are passed over: the person in the box could write to this file. */
function readNames(file) {
  try {
    const names = JSON.parse(read(file))
    return Array.isArray(names) ? names : []
  } catch {
    return []
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (e) {
    if (e.code === 'ENOENT') return ''
    throw e
  }
}

function write(file, content) {
  mkdirSync(dirname(file), { recursive: true })
  const fresh = file + '.new'
  writeFileSync(fresh, content)
  renameSync(fresh, file)
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function json(value) {
  return JSON.stringify(value, null, 2) + '\n'
}
