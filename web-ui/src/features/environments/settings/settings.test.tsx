import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { aConflict, anEnvironment, aProblem } from '@/test/examples'
import { someChanges, someChoices } from '@/test/extras'
import type { Sent } from '@/test/fakeServer'
import { fakeServer } from '@/test/fakeServer'
import { renderPage } from '@/test/renderPage'
import { ChangesPanel } from './ChangesPanel'
import { GeneratedFiles } from './GeneratedFiles'
import { PasswordSection } from './PasswordSection'
import { SpecSettings } from './SpecSettings'

const environment = anEnvironment()
const path = `/api/v1/environments/${environment.id}`
const effective = { settings: { permissions: { allow: ['Edit'] } }, advice: [{ field: 'allowedHosts', text: 'A command such as curl can reach any host.' }] }
let sent: Sent[]

beforeEach(() => {
  sent = fakeServer({
    'POST /api/v1/permissions/preview': [200, effective],
    [`GET ${path}/dockerfile`]: [200, 'FROM codercom/code-server:latest\n'],
    [`GET ${path}/settings`]: [200, effective],
  })
})

afterEach(() => vi.unstubAllGlobals())

async function open(title: string) {
  await userEvent.click(screen.getByText(title, { selector: 'summary span' }))
}

async function showSettings(onConfigure = vi.fn(async () => {})) {
  await renderPage(<SpecSettings spec={environment.spec} version={7} choices={someChoices} onConfigure={onConfigure} />)
  return onConfigure
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

describe('what is in an environment', () => {
  it('shows global skills as included, without a way to take them out', async () => {
    await showSettings()
    await open('Skills')
    expect(screen.getByText('Always included')).toBeDefined()
    expect(screen.queryByRole('checkbox', { name: /write-release-notes/ })).toBeNull()
    await expectAccessible()
  })

  it('sends the whole spec, with the values of variables that are left alone kept', async () => {
    const onConfigure = await showSettings()
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    await open('Skills')
    await userEvent.click(screen.getByRole('checkbox', { name: /review-code/ }))
    await open('MCP servers')
    await userEvent.click(screen.getByRole('checkbox', { name: /orders-db/ }))
    expect(screen.getByText('Not saved yet. It comes with the next deployment.')).toBeDefined()
    await save()
    const wanted = { skillIds: ['skl_1'], mcpServerIds: ['mcp_1'], permissions: environment.spec.permissions, variables: { NODE_ENV: null } }
    expect(onConfigure).toHaveBeenCalledWith(wanted, 7)
  })

  it('replaces, adds and removes variables, and shows no value', async () => {
    const onConfigure = await showSettings()
    await open('Variables')
    expect(screen.getByText('Kept as it is')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Replace the value of NODE_ENV' }))
    await userEvent.type(screen.getByLabelText('Value of NODE_ENV'), 'test')
    await userEvent.click(screen.getByRole('button', { name: 'Add a variable' }))
    await userEvent.type(screen.getByLabelText('Name of the variable', { selector: 'li:last-child input' }), 'KEY')
    await userEvent.type(screen.getByLabelText('Value of KEY'), 'k')
    expect(screen.getByLabelText('Value of KEY')).toHaveProperty('type', 'password')
    await expectAccessible()
    await save()
    expect(onConfigure).toHaveBeenCalledWith(expect.objectContaining({ variables: { NODE_ENV: 'test', KEY: 'k' } }), 7)
    await waitFor(() => expect(screen.getAllByText('Kept as it is')).toHaveLength(2))
  })

  it('says who was faster, and saves over it when that is wanted', async () => {
    const onConfigure = await showSettings(vi.fn(async () => {}).mockRejectedValueOnce(aConflict('environment-reconfigured')))
    await open('Skills')
    await userEvent.click(screen.getByRole('checkbox', { name: /review-code/ }))
    await save()
    expect((await screen.findByRole('list', { name: 'What has happened since' })).textContent).toContain('Its settings were changed by an administrator')
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: 'Save mine over it' }))
    expect(onConfigure).toHaveBeenLastCalledWith(expect.objectContaining({ skillIds: ['skl_1'] }), '*')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  it('is not sent with an error, which is shown where it is though its part was closed', async () => {
    const onConfigure = await showSettings()
    await open('Permissions')
    await userEvent.type(screen.getByLabelText(/Allowed hosts/), 'https://example.com')
    expect(await screen.findByText(/is no host/)).toBeDefined()
    await save()
    expect(onConfigure).not.toHaveBeenCalled()
  })

  it('takes a preset and shows what it means', async () => {
    await showSettings()
    await open('Permissions')
    await userEvent.click(screen.getByRole('button', { name: /^Only what is listed/ }))
    expect(screen.getByRole('button', { name: /^Only what is listed/ }).getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByLabelText('All other tools')).toHaveProperty('value', 'dontAsk')
    expect((await screen.findByRole('region', { name: 'What this means' })).textContent).toContain('Allowed hosts: A command such as curl')
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ blockedTools: ['WebFetch', 'WebSearch'], defaultMode: 'dontAsk' }))
    await expectAccessible()
  })

  it('sums up in words what happens to tools that no line speaks of', async () => {
    await showSettings()
    await open('Permissions')
    await userEvent.click(screen.getByRole('button', { name: /^Edit freely/ }))
    expect(screen.getByText('6 tools allowed · others: edited freely, otherwise asked')).toBeDefined()
    expect(screen.getByRole('option', { name: 'Edits freely, asks for the rest' })).toBeDefined()
  })

  it('says at the skills what was refused about them', async () => {
    const refused = aProblem(422, 'validation_failed', [{ field: 'spec.skillIds[0]', code: 'no_such_skill', message: 'There is nothing with this id.' }])
    await showSettings(vi.fn(() => Promise.reject(refused)))
    await open('Skills')
    await userEvent.click(screen.getByRole('checkbox', { name: /review-code/ }))
    await save()
    expect(await screen.findByText(/There is nothing with this id/)).toBeDefined()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('goes back to what is saved', async () => {
    await showSettings()
    await open('Skills')
    await userEvent.click(screen.getByRole('checkbox', { name: /review-code/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }))
    expect(screen.getByRole('checkbox', { name: /review-code/ })).toHaveProperty('checked', false)
  })
})

describe('the password', () => {
  it('is made and shown once', async () => {
    const onNewPassword = vi.fn(async () => 'mole-cabin')
    await renderPage(<PasswordSection onNewPassword={onNewPassword} />)
    await userEvent.click(screen.getByRole('button', { name: 'New password' }))
    await userEvent.click(screen.getByRole('button', { name: 'Set new password' }))
    expect(onNewPassword).toHaveBeenCalledWith(undefined)
    expect((await screen.findByTestId('password')).textContent).toBe('mole-cabin')
    expect(screen.getByRole('button', { name: 'Copy the password' })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'I have kept it' }))
    expect(screen.queryByText('mole-cabin')).toBeNull()
  })

  it('can be chosen, and is judged as it is typed', async () => {
    const onNewPassword = vi.fn(async () => undefined)
    await renderPage(<PasswordSection onNewPassword={onNewPassword} />)
    await userEvent.click(screen.getByRole('button', { name: 'New password' }))
    const field = within(screen.getByRole('dialog')).getByLabelText(/New password/)
    await userEvent.type(field, 'short')
    expect(screen.getByText('Use at least 8 characters.')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Set new password' }))
    expect(onNewPassword).not.toHaveBeenCalled()
    await userEvent.type(field, ' but longer')
    await userEvent.click(screen.getByRole('button', { name: 'Set new password' }))
    expect(onNewPassword).toHaveBeenCalledWith('short but longer')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('keeps a refusal in the dialog', async () => {
    await renderPage(<PasswordSection onNewPassword={() => Promise.reject(aProblem(409, 'environment_being_deleted'))} />)
    await userEvent.click(screen.getByRole('button', { name: 'New password' }))
    await userEvent.click(screen.getByRole('button', { name: 'Set new password' }))
    expect(await screen.findByText('The environment is being deleted.')).toBeDefined()
  })
})

const panel = { problem: undefined, onRetry: () => {}, deployWord: 'Redeploy', onDeploy: undefined }

describe('what the next deployment changes', () => {
  it('is said in a sentence and part by part', async () => {
    await renderPage(<ChangesPanel {...panel} changes={someChanges} />)
    expect(screen.getByText(/^Out of date: 2 skills changed, 1 MCP server added, permissions changed, 1 variable changed, a new password$/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'review-code' }).getAttribute('href')).toBe('/skills/skl_1')
    expect(screen.getByText('version 2 to 3')).toBeDefined()
    expect(screen.getAllByRole('listitem')).toHaveLength(6)
    await expectAccessible()
  })

  it('names settings in words, and of lists only what comes and goes', async () => {
    const settings = [
      { path: '/permissions/allow', from: ['Grep', 'Bash(git:*)'], to: ['Grep', 'Read'] },
      { path: '/permissions/deny', from: ['Edit', 'Write'], to: ['Write', 'Edit'] },
      { path: '/permissions/additionalDirectories', from: [], to: ['/home/coder/notes'] },
      { path: '/permissions/defaultMode', from: 'default', to: 'plan' },
      { path: '/env/CLAUDE_CODE_MAX_OUTPUT_TOKENS', from: null, to: '4096' },
    ]
    await renderPage(<ChangesPanel {...panel} changes={{ ...someChanges, skills: [], mcpServers: [], variables: [], password: false, settings }} />)
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'SettingAllowed tools+ Read− Bash(git:*)Changed',
      'SettingBlocked toolsin another orderChanged',
      'SettingFurther folders+ /home/coder/notesChanged',
      'SettingModeClaude Code asks → Only reading and planningChanged',
      'SettingMost output tokensnothing → 4096Changed',
    ])
  })

  it('can be deployed from where it is said, if the environment takes it', async () => {
    const onDeploy = vi.fn()
    const { unmount } = await renderPage(<ChangesPanel {...panel} changes={someChanges} onDeploy={onDeploy} />)
    await userEvent.click(screen.getByRole('button', { name: 'Redeploy' }))
    expect(onDeploy).toHaveBeenCalledOnce()
    unmount()
    await renderPage(<ChangesPanel {...panel} changes={someChanges} />)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('cannot be done when it is too much', async () => {
    await renderPage(<ChangesPanel {...panel} changes={{ ...someChanges, bytes: 97_000 }} />)
    expect(screen.getByText('Too much to be deployed')).toBeDefined()
  })

  it('is not said before the first deployment', async () => {
    const first = { ...someChanges, outOfDate: false, deployedSpecVersion: null }
    const { container } = await renderPage(<ChangesPanel {...panel} changes={first} />)
    expect(container.textContent).toBe('')
  })

  it('is nothing when all is deployed', async () => {
    await renderPage(<ChangesPanel {...panel} changes={{ ...someChanges, outOfDate: false }} />)
    expect(screen.getByText(/Up to date/)).toBeDefined()
  })
})

it('the generated files are read when they are looked at, and can be copied', async () => {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  await renderPage(<GeneratedFiles environment={environment} />, cache)
  expect(sent).toEqual([])
  await open('Generated files')
  expect((await screen.findByRole('region', { name: 'the Dockerfile' })).textContent).toContain('FROM codercom')
  expect(screen.getByRole('button', { name: 'Copy the Dockerfile' })).toBeDefined()
  await userEvent.click(screen.getByRole('tab', { name: 'Settings' }))
  expect((await screen.findByRole('region', { name: 'What this means' })).textContent).toContain('"allow"')
  await expectAccessible()
})
