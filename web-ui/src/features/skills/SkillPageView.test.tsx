import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { expectAccessible } from '@/test/accessible'
import { editorOf, writeInto } from '@/test/editor'
import { renderPage } from '@/test/renderPage'
import { SkillPageView } from './SkillPageView'
import { stories } from './SkillPageView.stories'

describe('the page of a skill', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<SkillPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'review-code' })).toBeDefined()
    await editorOf('Content, in Markdown')
    await expectAccessible()
  })

  it('says at the name what is wrong with it as it is typed, and does not send it', async () => {
    const onSave = vi.fn()
    await renderPage(<SkillPageView {...stories.NameWrong} onSave={onSave} />)
    expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(onSave).not.toHaveBeenCalled()
  })

  it('saves only what was changed', async () => {
    const onSave = vi.fn()
    const { unmount } = await renderPage(<SkillPageView {...stories.Usual} onSave={onSave} />)
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true)
    unmount()
    await renderPage(<SkillPageView {...stories.Changed} onSave={onSave} />)
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(onSave).toHaveBeenCalledOnce()
  })

  it('tells what is written in the editor', async () => {
    const onChange = vi.fn()
    await renderPage(<SkillPageView {...stories.Usual} onChange={onChange} />)
    await writeInto('Content, in Markdown', 'Do it.')
    expect(onChange).toHaveBeenLastCalledWith({ ...stories.Usual.form, content: 'Do it.' })
  })

  it('shows the size and that it is too much', async () => {
    await renderPage(<SkillPageView {...stories.TooLarge} />)
    expect(screen.getByRole('meter', { name: 'Size of the content' }).getAttribute('aria-valuetext')).toBe('40000 of 32768 bytes')
    expect(screen.getByText(/larger than 32,768 bytes/)).toBeDefined()
  })

  it('shows the SKILL.md that comes out', async () => {
    await renderPage(<SkillPageView {...stories.Usual} />)
    await userEvent.click(screen.getByRole('tab', { name: 'SKILL.md' }))
    const { state } = await editorOf('The resulting SKILL.md')
    expect(state.sliceDoc()).toContain('---\nname: "review-code"\n')
    expect(state.sliceDoc()).toContain('allowed-tools:\n  - "Read"\n  - "Bash(git:*)"\n---\n\n# Review')
  })

  it('goes through the tabs by the arrows', async () => {
    await renderPage(<SkillPageView {...stories.Usual} />)
    screen.getByRole('tab', { name: 'Write' }).focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(screen.getByRole('tab', { name: 'SKILL.md' }).getAttribute('aria-selected')).toBe('true')
    expect(document.activeElement?.textContent).toBe('SKILL.md')
  })
})

describe('the preview', () => {
  async function preview(content: string) {
    await renderPage(<SkillPageView {...stories.Usual} form={{ ...stories.Usual.form, content }} />)
    await userEvent.click(screen.getByRole('tab', { name: 'Preview' }))
    return waitFor(() => {
      const shown = document.querySelector('.markdown')
      if (!shown) throw new Error('No preview yet.')
      return shown
    })
  }

  it('shows Markdown below the headings of the page', async () => {
    const shown = await preview('# Title\n\n- [x] done\n\n| a |\n|---|\n| b |\n')
    expect(shown.querySelector('h3')?.textContent).toBe('Title')
    expect(shown.querySelector('table')).not.toBeNull()
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    await expectAccessible()
  })

  it('takes no HTML, no image and no link that acts', async () => {
    const shown = await preview(
      '<img src=x onerror=alert(1)><script>alert(1)</script>\n\n![pixel](https://spy.example/p.png)\n\n[a](javascript:alert(1)) [b](https://example.org) [c](scripts/x.py)',
    )
    expect(shown.querySelectorAll('img, script, [onerror]')).toHaveLength(0)
    const links = [...shown.querySelectorAll('a')]
    expect(links.map(({ href, rel }) => [href, rel])).toEqual([['https://example.org/', 'noopener noreferrer']])
  })
})

describe('further files', () => {
  it('are added with their size, and one of the same path takes the place of the other', async () => {
    const onChange = vi.fn()
    await renderPage(<SkillPageView {...stories.Usual} onChange={onChange} />)
    await userEvent.upload(screen.getByLabelText('Files to add'), new File(['hello'], 'a.txt'))
    await waitFor(() => expect(onChange).toHaveBeenCalledOnce())
    expect(onChange.mock.lastCall?.[0].files).toEqual([...stories.Usual.form.files, { path: 'a.txt', content: 'aGVsbG8=', bytes: 5 }])
  })

  it('are removed', async () => {
    const onChange = vi.fn()
    await renderPage(<SkillPageView {...stories.Usual} onChange={onChange} />)
    await userEvent.click(screen.getByRole('button', { name: 'Remove scripts/check.py' }))
    expect(onChange.mock.lastCall?.[0].files).toEqual([])
  })
})

describe('deleting a skill', () => {
  it('asks for the name, and says where it is used when that is why it stays', async () => {
    const problem = new ApiProblem({
      type: 'about:blank',
      title: 'In use',
      status: 409,
      detail: null,
      code: 'skill_in_use',
      traceId: null,
      environments: [{ id: 'env_1', name: 'Notes service' }],
    })
    await renderPage(<SkillPageView {...stories.Usual} onDelete={() => Promise.reject(problem)} />)
    await userEvent.click(screen.getByRole('button', { name: 'Delete skill' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByRole('button', { name: 'Delete for good' })).toHaveProperty('disabled', true)
    await userEvent.type(dialog.getByLabelText('Type review-code to confirm'), 'review-code')
    await userEvent.click(dialog.getByRole('button', { name: 'Delete for good' }))
    expect(dialog.getByRole('alert').textContent).toContain('Environments use it')
    expect(dialog.getByRole('link', { name: 'Notes service' }).getAttribute('href')).toBe('/environments/env_1')
  })
})
