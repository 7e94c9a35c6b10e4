import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { skillsQuery } from '@/api/skills'
import type { Skill } from '@/api/skillTypes'
import { writeInto } from '@/test/editor'
import type { Sent } from '@/test/fakeServer'
import { fakeServer } from '@/test/fakeServer'
import { MOMENT } from '@/test/examples'
import { aDiff, aSkill, aSummary } from '@/test/extras'
import { renderPage } from '@/test/renderPage'
import { NewSkillPage } from './NewSkillPage'
import { SkillPage } from './SkillPage'

const skill = aSkill()
const path = `/api/v1/skills/${skill.id}`
let cache: QueryClient
let row: Skill
let asked: Sent[]

const versions = [3, 2, 1].map((number) => ({ number, name: skill.name, bytes: 2000, at: MOMENT }))
const questions = () => asked.map((sent) => sent.asked)

beforeEach(() => {
  cache = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } })
  cache.setQueryData(skillsQuery.queryKey, [aSummary()])
  row = skill
  asked = fakeServer({
    [`GET ${path}`]: () => [200, row],
    [`GET ${path}/uses`]: [200, { items: [{ environmentId: 'env_1', name: 'Notes service' }] }],
    [`GET ${path}/versions?limit=20`]: [200, { items: versions, next: null }],
    [`GET ${path}/diff?from=2&to=3`]: [200, aDiff()],
    [`GET ${path}/diff?from=3&to=1`]: [200, aDiff({ from: 3, to: 1 })],
    [`GET ${path}/versions/1`]: [200, { ...skill, name: 'review', number: 1, at: MOMENT }],
    [`PATCH ${path}`]: [200, { id: skill.id, version: 6 }],
    [`DELETE ${path}`]: [204, null],
    'POST /api/v1/skills': [201, { id: skill.id, version: 4 }],
  })
})

afterEach(() => vi.unstubAllGlobals())

const show = (onGone = () => {}) => renderPage(<SkillPage id={skill.id} onGone={onGone} />, cache)

it('says that a skill does not exist', async () => {
  fakeServer({})
  await show()
  expect(await screen.findByRole('heading', { level: 1, name: 'No such skill' })).toBeDefined()
})

it('sends what was changed, waits for the row of the answered version, and asks for nothing else', async () => {
  await show()
  await screen.findByRole('list', { name: 'Versions' })
  const description = await screen.findByLabelText('Description')
  await userEvent.clear(description)
  await userEvent.type(description, 'Reviews.')
  const before = questions().length
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/Waiting until the page can show it/)).toBeDefined()
  row = { ...skill, description: 'Reviews.', number: 4, version: 6 }
  expect(await screen.findByText('All is saved.')).toBeDefined()
  expect(screen.getByText('Version 4')).toBeDefined()
  expect(asked.find((sent) => sent.asked === `PATCH ${path}`)?.body).toEqual({ description: 'Reviews.' })
  expect(new Set(questions().slice(before))).toEqual(new Set([`PATCH ${path}`, `GET ${path}`]))
  expect(cache.getQueryData(skillsQuery.queryKey)?.[0]).toMatchObject({ description: 'Reviews.', number: 4 })
})

it('says who was faster, and takes what is there or saves over it', async () => {
  const change = { version: 6, what: 'skill-revised', at: MOMENT, by: 'you' }
  const conflict = { title: 'Changed meanwhile', status: 412, code: 'version_mismatch', detail: 'Changed.', version: 6, changes: [change] }
  asked = fakeServer({
    [`GET ${path}`]: () => [200, row],
    [`GET ${path}/uses`]: [200, { items: [] }],
    [`GET ${path}/versions?limit=20`]: [200, { items: versions, next: null }],
    [`PATCH ${path}`]: [412, conflict],
  })
  await show()
  const description = await screen.findByLabelText('Description')
  await userEvent.clear(description)
  await userEvent.type(description, 'Mine.')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  const since = await screen.findByRole('list', { name: 'What has happened since' })
  expect(since.textContent).toContain('The skill was changed by you, elsewhere')
  await userEvent.click(screen.getByRole('button', { name: 'Save mine over it' }))
  await waitFor(() => expect(asked.filter((sent) => sent.asked === `PATCH ${path}`)).toHaveLength(2))
  row = { ...skill, description: 'Theirs.', version: 6 }
  await userEvent.click(await screen.findByRole('button', { name: 'Load what is there' }))
  await waitFor(() => expect(screen.getByLabelText('Description')).toHaveProperty('value', 'Theirs.'))
})

it('shows what a version changed', async () => {
  await show()
  await userEvent.click(await screen.findByRole('button', { name: 'Changes in version 3' }))
  expect((await screen.findByRole('region', { name: 'Changes of SKILL.md' })).textContent).toContain('removed: -Read it.')
  expect(screen.getByText('It became global.')).toBeDefined()
  expect(screen.getByText(/Not a text/)).toBeDefined()
})

it('restores an old version by sending it again, after showing what that changes', async () => {
  await show()
  await userEvent.click(await screen.findByRole('button', { name: 'Restore version 1' }))
  const dialog = within(screen.getByRole('dialog'))
  await dialog.findByRole('region', { name: 'Changes of SKILL.md' })
  row = { ...skill, name: 'review', number: 4, version: 6 }
  await userEvent.click(dialog.getByRole('button', { name: 'Restore version 1' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'review')
  expect(asked.find((sent) => sent.asked === `PATCH ${path}`)?.body).toMatchObject({ name: 'review', content: skill.content, isGlobal: false })
})

it('leaves once the skill is deleted, and the list no longer has it', async () => {
  const onGone = vi.fn()
  await show(onGone)
  await userEvent.click(await screen.findByRole('button', { name: 'Delete skill' }))
  await userEvent.type(screen.getByLabelText('Type review-code to confirm'), 'review-code')
  await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }))
  await waitFor(() => expect(onGone).toHaveBeenCalledOnce())
  expect(cache.getQueryData(skillsQuery.queryKey)).toEqual([])
})

it('makes a new skill and opens it when it can be read', async () => {
  const onReady = vi.fn()
  await renderPage(<NewSkillPage onReady={onReady} />, cache)
  await userEvent.click(screen.getByRole('button', { name: 'Create skill' }))
  expect(screen.getByText('Give the skill a name.')).toBeDefined()
  expect(questions()).toEqual([])
  await userEvent.type(screen.getByLabelText('Name'), 'review-code')
  await userEvent.type(screen.getByLabelText('Description'), 'Reviews.')
  await writeInto('Content, in Markdown', 'Do it.')
  await userEvent.click(screen.getByRole('button', { name: 'Create skill' }))
  await waitFor(() => expect(onReady).toHaveBeenCalledWith(skill.id))
  expect(asked[0]?.body).toEqual({ name: 'review-code', description: 'Reviews.', content: 'Do it.', allowedTools: [], files: [], isGlobal: false })
})

it('asks before unsaved changes are left, and stays when told to', async () => {
  await show()
  const description = await screen.findByLabelText('Description')
  await userEvent.type(description, ' More.')
  await userEvent.click(screen.getByRole('link', { name: 'Skills' }))
  const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Stay here' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByLabelText('Description')).toHaveProperty('value', `${skill.description} More.`)
})
