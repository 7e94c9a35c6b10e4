import assert from 'node:assert/strict'
import { chmod, readFile, stat } from 'node:fs/promises'
import { test } from 'node:test'
import { keepLogin, origin, readLogin, settingsFile } from '../src/settings.mjs'
import { folder, TOKEN } from './surroundings.mjs'

const LOGIN = { url: 'https://vps.example.org', token: TOKEN }

test('what login keeps is for its owner alone, and comes back', async (context) => {
  const variables = { XDG_CONFIG_HOME: await folder(context) }
  const file = await keepLogin(LOGIN, variables)
  await chmod(file, 0o644)
  await keepLogin(LOGIN, variables)
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  assert.match(await readFile(file, 'utf8'), /vpsc_A+/)
  assert.deepEqual(await readLogin(variables), LOGIN)
})

test('a file that others can read is not used', async (context) => {
  const variables = { XDG_CONFIG_HOME: await folder(context) }
  await keepLogin(LOGIN, variables)
  await chmod(settingsFile(variables), 0o640)
  await assert.rejects(readLogin(variables), { exitCode: 3, message: /Others can read/ })
})

test('variables are used together or not at all, so that no token goes to another place than its own', async (context) => {
  const XDG_CONFIG_HOME = await folder(context)
  await keepLogin(LOGIN, { XDG_CONFIG_HOME })
  const variables = { XDG_CONFIG_HOME, VPSC_URL: 'https://other.example.org' }
  await assert.rejects(readLogin(variables), { exitCode: 2 })
  assert.equal((await readLogin({ ...variables, VPSC_TOKEN: `${TOKEN}\n` })).token, TOKEN)
})

test('without either one is not logged in', async (context) => {
  await assert.rejects(readLogin({ XDG_CONFIG_HOME: await folder(context) }), { exitCode: 3, message: /not logged in/ })
})

test('plain http is for this machine only', () => {
  for (const local of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'http://vps.localhost']) {
    assert.equal(origin(local, {}), local)
  }
  assert.throws(() => origin('http://vps.example.org', {}), { exitCode: 2, message: /https/ })
  assert.throws(() => origin('http://127.0.0.1.example.org', {}), { exitCode: 2 })
  assert.equal(origin('http://vps.example.org', { VPSC_ALLOW_HTTP: '1' }), 'http://vps.example.org')
})

test('an address is no more than an address', () => {
  for (const wrong of ['vps.example.org', 'ftp://vps.example.org', 'https://a:b@vps.example.org', 'https://vps.example.org/api', '']) {
    assert.throws(() => origin(wrong, {}), { exitCode: 2 })
  }
})
