import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { expectAccessible } from '@/test/accessible'
import { renderPage } from '@/test/renderPage'
import { exportAddress } from './api'
import { AuditPageView } from './AuditPageView'
import { stories } from './AuditPageView.stories'
import { readAuditSearch } from './search'

const entries = () => within(screen.getByRole('list', { name: 'Entries of the audit log' })).getAllByRole('listitem')

describe('the audit log', () => {
  it.each(Object.entries(stories))('%s: can be shown, and axe finds nothing', async (_name, story) => {
    await renderPage(<AuditPageView {...story} />)
    expect(screen.getByRole('heading', { level: 1, name: 'Audit log' })).toBeDefined()
    await expectAccessible()
  })

  it('tells who did what, why, and how it ended', async () => {
    await renderPage(<AuditPageView {...stories.Usual} />)
    const [stop, build, login, refused] = entries().map(({ textContent }) => textContent)
    expect(stop).toContain('Stop asked for')
    expect(stop).toContain('You')
    expect(stop).toContain('Reason: It mines coins.')
    expect(build).toContain('The platform, watching Coolify')
    expect(login).toContain('Somebody unknown, 7 times')
    expect(login).toContain('Not allowed')
    expect(refused).toContain('POST /api/v1/environments/{id}/stop')
    expect(refused).toContain('environment_not_running')
  })

  it('shows what a field was before and what it belongs to, when that is wanted', async () => {
    await renderPage(<AuditPageView {...stories.Usual} />)
    const renamed = within(entries()[4] as HTMLElement)
    expect(renamed.queryByText('Notes service')).toBeNull()
    await userEvent.click(renamed.getByText('Details'))
    expect(renamed.getByText('Study').tagName).toBe('DEL')
    expect(renamed.getByText('Notes service').tagName).toBe('INS')
    expect(renamed.getByText('192.0.2.7')).toBeDefined()
  })

  it('searches for what was typed when it is sent, and keeps the outcome', async () => {
    const onSearch = vi.fn()
    await renderPage(<AuditPageView {...stories.Usual} search={{ outcome: 'denied' }} onSearch={onSearch} />)
    await userEvent.type(screen.getByLabelText('Who'), ' system:timer ')
    expect(onSearch).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Search' }))
    expect(onSearch.mock.calls).toEqual([[{ outcome: 'denied', actor: 'system:timer' }]])
  })

  it('exports what is searched for', async () => {
    await renderPage(<AuditPageView {...stories.NoMatch} />)
    expect(screen.getByRole('link', { name: 'CSV' }).getAttribute('href')).toBe('/api/v1/admin/audit/export?format=csv&actor=system%3Atimer')
    expect(exportAddress({}, 'jsonl')).toBe('/api/v1/admin/audit/export?format=jsonl')
  })

  it('names the entry that is not as it was written', async () => {
    await renderPage(<AuditPageView {...stories.DoesNotHold} />)
    expect(screen.getByText('The log is not as it was written')).toBeDefined()
    expect(screen.getByText(/^Entry 3:/)).toBeDefined()
  })

  it('says when nothing outside of the database vouches for it', async () => {
    await renderPage(<AuditPageView {...stories.HoldsWithoutHeads} />)
    expect(screen.getByText(/No signed head was there/)).toBeDefined()
  })

  it('reads from the address what it can search for', () => {
    expect(readAuditSearch({ outcome: 'good', actor: 7, target: '', owner: [], more: 'x' })).toEqual({ actor: '7' })
  })
})
