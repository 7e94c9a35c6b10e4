import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { renderPage } from '@/test/renderPage'
import { SkillListPageView } from './SkillListPageView'
import { stories } from './SkillListPageView.stories'

describe('the list of skills', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<SkillListPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Skills' })).toBeDefined()
    await expectAccessible()
  })

  it('offers the one next action when it is empty', async () => {
    await renderPage(<SkillListPageView {...stories.Empty} />)
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Write your first skill'])
  })

  it('can try again', async () => {
    const onRetry = vi.fn()
    await renderPage(<SkillListPageView {...stories.Failed} onRetry={onRetry} />)
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onRetry).toHaveBeenCalledOnce()
  })

  it('finds by description too, and marks what is global', async () => {
    await renderPage(<SkillListPageView {...stories.Searched} />)
    const [, ...rows] = screen.getAllByRole('row')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.textContent).toContain('Global')
    expect(screen.getByText('1 of 2 skills shown')).toBeDefined()
  })

  it('takes a file that is chosen and one that is dropped', async () => {
    const onImport = vi.fn()
    await renderPage(<SkillListPageView {...stories.Usual} onImport={onImport} />)
    const file = new File(['---'], 'SKILL.md', { type: 'text/markdown' })
    await userEvent.upload(screen.getByLabelText('Skill to import'), file)
    fireEvent.drop(screen.getByRole('region', { name: 'Import' }), { dataTransfer: { files: [file] } })
    expect(onImport.mock.calls).toEqual([[file], [file]])
  })

  it('says in place what was wrong with an import, file by file', async () => {
    await renderPage(<SkillListPageView {...stories.ImportRefused} />)
    expect(screen.getByRole('alert').textContent).toContain('files[scripts/x.sh]: It is too large.')
  })
})
