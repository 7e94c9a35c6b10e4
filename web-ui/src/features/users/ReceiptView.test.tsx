import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { DeletionReceipt } from '@/api/adminTypes'
import { expectAccessible } from '@/test/accessible'
import { MOMENT } from '@/test/examples'
import { renderPage } from '@/test/renderPage'
import { ReceiptView } from './ReceiptView'

const underWay: DeletionReceipt = {
  userId: 'usr_01k0000000000000000000000a',
  state: 'deleting',
  requestedAt: MOMENT,
  requestedBy: 'grace',
  reason: 'Asked for by mail.',
  environmentsLeft: 2,
  deletedAt: null,
  removed: null,
}

describe('the receipt of a deletion', () => {
  it('says how far it is', async () => {
    await renderPage(<ReceiptView receipt={underWay} />)
    expect(screen.getByRole('status').textContent).toBe('2 environments are still being removed.')
    await expectAccessible()
  })

  it('says at the end what went', async () => {
    const removed = { environments: 3, skills: 2, mcpServers: 1, sealedValues: 7 }
    await renderPage(<ReceiptView receipt={{ ...underWay, state: 'deleted', deletedAt: MOMENT, environmentsLeft: 0, removed }} />)
    expect(screen.getByRole('heading', { name: 'Account deleted' })).toBeDefined()
    expect(screen.getByText('3 environments, 2 skills, 1 MCP servers, and the keys of 7 sealed values')).toBeDefined()
    await expectAccessible()
  })
})
