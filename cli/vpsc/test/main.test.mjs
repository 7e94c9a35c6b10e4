import assert from 'node:assert/strict'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { newLines } from '../src/logs.mjs'
import { table } from '../src/output.mjs'
import { filesOf } from '../src/skills.mjs'
import { folder, json, platform, TOKEN, vpsc } from './surroundings.mjs'

const ENVIRONMENT = { id: `env_${'0'.repeat(26)}`, name: 'Box', subdomain: 'box', status: 'running', url: 'https://box.example.org' }

test('what is used wrongly is told in a sentence', async () => {
  assert.deepEqual(await vpsc(['nothing'], {}), {
    exitCode: 2,
    stdout: '',
    stderr: 'vpsc: There is no command nothing. `vpsc help` lists them.\n',
  })
  assert.match((await vpsc(['show'], {})).stderr, /Expected: vpsc show NAME/)
  assert.equal((await vpsc(['list', '--unknown'], {})).exitCode, 2)
  assert.equal((await vpsc(['help'], {})).exitCode, 0)
})

test('a refusal is told with its fields, and the token never', async (context) => {
  const { variables } = await platform(context, (request, response) =>
    json(response, 422, {
      code: 'validation_failed',
      detail: 'Some fields cannot be accepted.',
      errors: [{ field: 'subdomain', code: 'invalid', message: 'A subdomain is expected.' }],
      traceId: '0123456789ab',
    }),
  )
  const { exitCode, stdout, stderr } = await vpsc(['create', 'Box', '--subdomain', '!'], variables)
  assert.equal(exitCode, 1)
  assert.equal(
    stderr,
    'vpsc: Some fields cannot be accepted.\n  subdomain: A subdomain is expected.\n  (validation_failed, for support: 0123456789ab)\n',
  )
  assert.ok(!(stdout + stderr).includes(TOKEN))
})

for (const [status, exitCode] of [[401, 3], [403, 3], [404, 4], [409, 1], [429, 6], [500, 6], [503, 6]]) {
  test(`an answer of ${status} is exit code ${exitCode}`, async (context) => {
    const { variables } = await platform(context, (request, response) => response.writeHead(status).end('<html>'))
    assert.equal((await vpsc(['list'], variables)).exitCode, exitCode)
  })
}

test('a redirect is not followed, as the token would go with it', async (context) => {
  const elsewhere = await platform(context, (request, response) => json(response, 200, { items: [] }))
  const { variables } = await platform(context, (request, response) =>
    response.writeHead(302, { Location: `${elsewhere.url}/api/v1/environments` }).end(),
  )
  assert.equal((await vpsc(['list'], variables)).exitCode, 6)
  assert.equal(elsewhere.requests.length, 0)
})

test('all pages of a list are read', async (context) => {
  const { variables } = await platform(context, ({ url, headers }, response) => {
    assert.equal(headers.authorization, `Bearer ${TOKEN}`)
    const isSecond = url.includes('after=x%26y')
    json(response, 200, { items: [{ ...ENVIRONMENT, name: isSecond ? 'Second' : 'First' }], next: isSecond ? null : 'x&y' })
  })
  const { stdout } = await vpsc(['list', '--json'], variables)
  assert.deepEqual(JSON.parse(stdout).map(({ name }) => name), ['First', 'Second'])
})

test('a name that two have is not guessed', async (context) => {
  const { variables } = await platform(context, (request, response) =>
    json(response, 200, { items: [ENVIRONMENT, { ...ENVIRONMENT, subdomain: 'other' }], next: null }),
  )
  const { exitCode, stderr } = await vpsc(['stop', 'Box'], variables)
  assert.equal(exitCode, 1)
  assert.match(stderr, /Several environments are called Box/)
})

test('a token is read from the standard input, tried, and kept', async (context) => {
  const { url, requests } = await platform(context, (request, response) =>
    json(response, 200, { username: 'ada', token: { name: 'laptop', scopes: ['read'] } }),
  )
  const variables = { XDG_CONFIG_HOME: await folder(context) }
  assert.equal((await vpsc(['login', url], variables, 'nonsense\n')).exitCode, 2)
  assert.equal(requests.length, 0)
  const { exitCode, stdout, stderr } = await vpsc(['login', url], variables, `${TOKEN}\n`)
  assert.equal(exitCode, 0)
  assert.match(stdout, /Logged in as ada with “laptop” \(read\)/)
  assert.ok(!(stdout + stderr).includes(TOKEN))
  assert.equal((await vpsc(['logout'], variables)).exitCode, 0)
  assert.equal((await vpsc(['list'], variables)).exitCode, 3)
})

test('a skill is the files of a folder, without what is hidden and without links', async (context) => {
  const path = await folder(context)
  await mkdir(join(path, 'scripts'))
  await Promise.all(['SKILL.md', 'scripts/run.sh', '.hidden'].map((name) => writeFile(join(path, name), name)))
  assert.deepEqual((await filesOf(path)).map((file) => file.path), ['SKILL.md', 'scripts/run.sh'])
  await symlink('/etc/passwd', join(path, 'link'))
  await assert.rejects(filesOf(path), { exitCode: 2, message: 'link is neither a file nor a folder.' })
})

test('of a log that is read again only the new lines are told', () => {
  assert.deepEqual(newLines(['a', 'b', 'c'], ['b', 'c', 'd']), ['d'])
  assert.deepEqual(newLines(['a', 'a'], ['a', 'a', 'a']), ['a'])
  assert.deepEqual(newLines(['a'], ['x', 'y']), ['x', 'y'])
  assert.deepEqual(newLines([], ['x']), ['x'])
  assert.deepEqual(newLines(['a', 'b'], ['a', 'b']), [])
})

test('columns are as wide as what is in them', () => {
  assert.equal(table([['A', 'B'], ['long', 'x']]), 'A     B\nlong  x')
})

test('a skill that somebody else changed meanwhile is not overwritten, and who changed it is told', async (context) => {
  const { variables } = await platform(context, ({ method, headers }, response) => {
    if (method === 'GET') return json(response, 200, { items: [{ id: 'skl_1', name: 'notes', version: 4 }], next: null })
    assert.equal(headers['if-match'], '"4"')
    return json(response, 412, {
      code: 'version_mismatch',
      detail: 'It was changed meanwhile and has version 5 now.',
      changes: [{ version: 5, what: 'skill-revised', at: '2026-11-27T20:00:00Z', by: 'you' }],
      traceId: '0123456789ab',
    })
  })
  const path = join(await folder(context), 'SKILL.md')
  await writeFile(path, '---\nname: notes\n---\n')
  const { exitCode, stderr } = await vpsc(['skills', 'push', path], variables)
  assert.equal(exitCode, 1)
  assert.match(stderr, /has version 5 now\.\n {2}2026-11-27T20:00:00Z skill-revised by you\n/)
})

test('what may have been carried out is asked again under the same key, once', async (context) => {
  const keys = []
  const { variables, requests } = await platform(context, ({ method, headers, url }, response) => {
    if (method === 'GET') return json(response, 200, { id: 'env_1', version: 0 })
    keys.push(headers['idempotency-key'])
    if (keys.length === 1) return response.destroy()
    json(response, 201, { id: 'env_1', version: 0, url, password: 'told' })
  })
  assert.equal((await vpsc(['create', 'Box'], variables)).exitCode, 0)
  assert.equal(keys.length, 2)
  assert.match(keys[0], /^[0-9a-f-]{36}$/)
  assert.equal(keys[1], keys[0])
  assert.ok(requests.length > 2)
})

test('two wishes have two keys', async (context) => {
  const keys = new Set()
  const { variables } = await platform(context, ({ method, headers, url }, response) => {
    if (method === 'POST') keys.add(headers['idempotency-key'])
    json(response, method === 'POST' ? 201 : 200, { id: 'env_1', version: 0, url })
  })
  await vpsc(['create', 'Box'], variables)
  await vpsc(['create', 'Box'], variables)
  assert.equal(keys.size, 2)
})
