import { describe, expect, it } from 'vitest'
import { aMcpServer } from '@/test/extras'
import { changeOf, emptyForm, formOf, needsWhatIsKept, wantedOf } from './mcpForm'

const http = aMcpServer({ type: 'custom', provider: null, transportType: 'http', url: 'https://mcp.example.com', headers: ['Authorization', 'X-Team'] })

describe('what is sent', () => {
  it('of a new database', () => {
    const form = { ...emptyForm, name: ' Orders ', connectionString: 'postgres://a:b@h/d' }
    expect(wantedOf(form)).toEqual({
      name: 'Orders',
      type: 'database',
      provider: 'postgres',
      connectionString: 'postgres://a:b@h/d',
      isGlobal: false,
    })
  })

  it('of a program, with its arguments', () => {
    const form = { ...emptyForm, kind: 'stdio' as const, name: 'Memory', packageName: '@modelcontextprotocol/server-memory', arguments: '--flag' }
    expect(wantedOf(form)).toEqual({
      name: 'Memory',
      type: 'custom',
      transportType: 'stdio',
      command: '@modelcontextprotocol/server-memory --flag',
      isGlobal: false,
    })
  })
})

describe('a change', () => {
  it('of nothing is nothing, and sends no secret', () => {
    expect(changeOf(formOf(aMcpServer()), aMcpServer())).toEqual({})
    expect(changeOf(formOf(http), http)).toEqual({})
  })

  it('keeps the headers that are left alone, drops those taken out, and sends those typed', () => {
    const form = { ...formOf(http), headers: [{ name: 'X-Team', value: '', isKept: true }, { name: 'X-Key', value: 'k', isKept: false }] }
    expect(changeOf(form, http)).toEqual({ headers: { Authorization: null, 'X-Key': 'k' } })
  })

  it('replaces a header whose value is typed anew', () => {
    const form = { ...formOf(http), headers: [{ name: 'authorization', value: 'new', isKept: false }, { name: 'X-Team', value: '', isKept: true }] }
    expect(changeOf(form, http)).toEqual({ headers: { authorization: 'new' } })
  })
})

it('knows when a test needs what only the platform has', () => {
  expect(needsWhatIsKept(formOf(aMcpServer()))).toBe(true)
  expect(needsWhatIsKept({ ...formOf(aMcpServer()), connectionString: 'postgres://a:b@h/d' })).toBe(false)
  expect(needsWhatIsKept(formOf(http))).toBe(true)
  expect(needsWhatIsKept({ ...formOf(http), headers: [] })).toBe(false)
})
