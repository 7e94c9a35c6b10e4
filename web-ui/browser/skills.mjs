// A new user's first skill, from an import to its deletion.
import assert from 'node:assert/strict'
import { assertAccessible } from './accessibility.mjs'
import { newcomer, play, register } from './stage.mjs'

// Refusals are a part of this journey, and the browser logs each by itself.
const isExpected = (message) => /status of (401|404|409|422)/.test(message.text())

const skillMd = (description) => `---\nname: review-code\ndescription: ${description}\nallowed-tools: Read\nlicense: MIT\n---\n\n# Review\n\nRead the change.\n`

await play('skills', isExpected, async ({ base, page, step, button }) => {
  const editor = page.locator('[data-editor="Content, in Markdown"] .cm-content')
  const versions = page.getByRole('list', { name: 'Versions' })

  await step('a new user has no skills, and one next action', async () => {
    await page.goto(`${base}/register?returnTo=%2Fskills`)
    await register(page, newcomer('Ada'), () => button('Create account').click())
    await page.getByText('No skills yet').waitFor()
    await assertAccessible(page, 'the empty list of skills')
  })

  await step('what cannot be imported is refused in place', async () => {
    const file = { name: 'SKILL.md', mimeType: 'text/markdown', buffer: Buffer.from('---\nname: Not A Name\n---\n\nx\n') }
    await page.getByLabel('Skill to import').setInputFiles(file)
    await page.getByText('It was not imported').waitFor()
  })

  await step('a SKILL.md is imported, and its page opens', async () => {
    const file = { name: 'SKILL.md', mimeType: 'text/markdown', buffer: Buffer.from(skillMd('Reviews changes.')) }
    await page.getByLabel('Skill to import').setInputFiles(file)
    await page.getByRole('heading', { level: 1, name: 'review-code' }).waitFor()
    await page.getByText(/^Not kept: license\./).waitFor()
    await editor.waitFor()
    await assertAccessible(page, 'the page of a skill')
  })

  await step('it is written in the editor by keyboard and saved as version 2', async () => {
    await editor.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\nRun `scripts/check.py`.')
    await page.getByLabel('Files to add').setInputFiles({ name: 'check.py', mimeType: 'text/x-python', buffer: Buffer.from('print(1)\n') })
    await page.getByLabel('Path of check.py').fill('scripts/check.py')
    await page.getByText('Not saved yet.').waitFor()
    await button('Save').click()
    await page.getByText('All is saved.').waitFor()
    await versions.getByText(/^Version 2/).waitFor()
  })

  await step('the preview and the resulting SKILL.md show it', async () => {
    await page.getByRole('tab', { name: 'Preview' }).click()
    await page.locator('.markdown code', { hasText: 'scripts/check.py' }).waitFor()
    await page.getByRole('tab', { name: 'SKILL.md' }).click()
    await page.locator('[data-editor="The resulting SKILL.md"]').getByText('allowed-tools').waitFor()
    await assertAccessible(page, 'the resulting SKILL.md')
  })

  await step('what changed is shown, and the first version restored', async () => {
    await page.getByRole('button', { name: 'Changes in version 2' }).click()
    await page.getByRole('region', { name: 'Changes of SKILL.md' }).getByText(/\+Run/).waitFor()
    await assertAccessible(page, 'what changed between two versions')
    await page.getByRole('button', { name: 'Restore version 1' }).click()
    await page.getByRole('dialog').getByRole('region').first().waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Restore version 1' }).click()
    await versions.getByText(/^Version 3/).waitFor()
    await page.getByRole('tab', { name: 'Write' }).click()
    await editor.getByText('Read the change.').waitFor()
    assert.equal(await editor.getByText('scripts/check.py').count(), 0)
  })

  await step('it is exported as a folder', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export .zip' }).click()])
    assert.equal(download.suggestedFilename(), 'review-code.zip')
  })

  await step('unsaved changes are asked about before they are lost', async () => {
    await page.getByLabel('Description').fill('Reviews.')
    await page.getByRole('link', { name: 'Skills', exact: true }).last().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Stay here' }).click()
    await button('Discard').click()
  })

  await step('a second one of the same name is refused at its field', async () => {
    await page.goto(`${base}/skills/new`)
    await page.getByLabel('Name', { exact: true }).fill('review-code')
    await page.getByLabel('Description').fill('Reviews.')
    await editor.click()
    await page.keyboard.type('Do it.')
    await assertAccessible(page, 'the form of a new skill')
    await button('Create skill').click()
    await page.getByText('Another skill has this name.').waitFor()
    await page.getByLabel('Name', { exact: true }).fill('review-again')
    await button('Create skill').click()
    await page.getByRole('heading', { level: 1, name: 'review-again' }).waitFor()
  })

  await step('the list finds it', async () => {
    await page.getByRole('link', { name: 'Skills', exact: true }).first().click()
    await page.getByRole('searchbox').fill('again')
    await page.getByText('1 of 2 skills shown').waitFor()
    assert.equal(new URL(page.url()).searchParams.get('q'), 'again')
    await assertAccessible(page, 'the list of skills')
  })

  await step('it is deleted after its name was typed', async () => {
    await page.getByRole('link', { name: 'review-again' }).click()
    await button('Delete skill').click()
    await page.getByLabel('Type review-again to confirm').fill('review-again')
    await assertAccessible(page, 'the dialog that asks before it deletes a skill')
    await button('Delete for good').click()
    await page.getByRole('heading', { level: 1, name: 'Skills' }).waitFor()
    await page.getByRole('link', { name: 'review-code' }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'review-again' }).count(), 0)
  })
})
