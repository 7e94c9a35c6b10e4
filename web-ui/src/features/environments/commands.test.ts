import { describe, expect, it } from 'vitest'
import { environments } from '@/test/examples'
import type { Command } from './commands'
import { availabilityOf, hasUndeployedChanges, needsAttention } from './commands'

const commands: Command[] = ['deploy', 'start', 'stop', 'cancel', 'delete']

function allowed(environment: (typeof environments)['running'], pending?: string): Command[] {
  const may = availabilityOf(environment, pending)
  return commands.filter((command) => may[command] === undefined)
}

describe('what may be asked of an environment', () => {
  it.each([
    ['pending', ['deploy', 'delete']],
    ['deploying', ['cancel', 'delete']],
    ['redeploying', ['cancel', 'delete']],
    ['running', ['deploy', 'stop', 'delete']],
    ['unhealthy', ['deploy', 'stop', 'delete']],
    ['stopping', ['delete']],
    ['stopped', ['deploy', 'start', 'delete']],
    ['error', ['deploy', 'delete']],
    ['deleting', []],
  ] as const)('%s: %j', (name, expected) => {
    expect(allowed(environments[name])).toEqual(expected)
  })

  it('is nothing while a command waits for its row, with that as the reason', () => {
    expect(allowed(environments.running, 'Stop requested…')).toEqual([])
    expect(availabilityOf(environments.running, 'Stop requested…').deploy).toContain('Stop requested…')
  })

  it('comes with a reason wherever it is refused', () => {
    for (const environment of Object.values(environments)) {
      const reasons = Object.values(availabilityOf(environment, undefined)).filter((reason) => reason !== undefined)
      for (const reason of reasons) expect(reason).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('what stands out', () => {
  it('is an environment that failed, does not answer, or keeps an old version after a failed change', () => {
    const names = Object.entries(environments).filter(([, environment]) => needsAttention(environment))
    expect(names.map(([name]) => name)).toEqual(['lastChangeFailed', 'containerGone', 'movedAway', 'unhealthy', 'unknown', 'error'])
  })

  it('is a change that was not deployed, but not before the first deployment', () => {
    expect(hasUndeployedChanges(environments.undeployed)).toBe(true)
    expect(hasUndeployedChanges(environments.pending)).toBe(false)
  })
})
