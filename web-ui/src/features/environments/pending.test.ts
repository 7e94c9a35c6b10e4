import { describe, expect, it } from 'vitest'
import { isStillPending } from './pending'

describe('a command that was sent', () => {
  it.each([
    ['no command was sent', undefined, 5, false],
    ['the server has not answered', { command: 'stop' as const, version: undefined }, 5, true],
    ['the row is older than the answer', { command: 'stop' as const, version: 6 }, 5, true],
    ['the row is as new as the answer', { command: 'stop' as const, version: 6 }, 6, false],
    ['the row is newer than the answer', { command: 'stop' as const, version: 6 }, 7, false],
    ['the row is not there yet', { command: 'create' as const, version: 1 }, undefined, true],
  ])('when %s: %o against %s is pending: %s', (_when, pending, rowVersion, expected) => {
    expect(isStillPending(pending, rowVersion)).toBe(expected)
  })
})
