import { describe, expect, it } from 'vitest'
import { aProblem, environments } from '@/test/examples'
import type { Condition } from './words'
import * as words from './words'

describe('words', () => {
  const expected: Record<keyof typeof environments, Condition> = {
    pending: 'pending',
    deploying: 'deploying',
    redeploying: 'redeploying',
    running: 'running',
    lastChangeFailed: 'running',
    containerGone: 'unhealthy',
    movedAway: 'running',
    undeployed: 'running',
    unhealthy: 'unhealthy',
    unknown: 'unknown',
    stopping: 'stopping',
    stopped: 'stopped',
    error: 'error',
    deleting: 'deleting',
  }

  it.each(Object.entries(expected))('%s is read as %s', (name, condition) => {
    expect(words.conditionOf(environments[name as keyof typeof environments])).toBe(condition)
  })

  it('have an English word for every state of every kind, and no word twice in one kind', () => {
    const kinds = Object.entries(words).filter(([name]) => name.endsWith('Words'))
    expect(kinds.length).toBeGreaterThanOrEqual(10)
    for (const [kind, table] of kinds) {
      const spoken = Object.values(table as Record<string, unknown>).map((word) => JSON.stringify(word))
      expect(spoken, kind).not.toContain('""')
      expect(new Set(spoken).size, kind).toBe(spoken.length)
    }
  })

  it('for a refusal are ours when we know its code, otherwise the server’s', () => {
    expect(words.problemSentence(aProblem(409, 'nothing_to_cancel'))).toBe('There is no deployment to cancel.')
    expect(words.problemSentence(aProblem(409, 'brand_new_code'))).toBe('Something said brand_new_code.')
  })

  it('count in English', () => {
    expect(words.attentionSentence(1)).toBe('1 environment needs attention')
    expect(words.attentionSentence(2)).toBe('2 environments need attention')
  })
})
