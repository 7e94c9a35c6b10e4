import { describe, expect, it } from 'vitest'
import { environments } from '@/test/examples'
import { countOf, matching, readFilter } from './filter'

const all = Object.values(environments)

describe('the filter in the address bar', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(readFilter({ q: 'notes', status: 'error', other: 'x' })).toEqual({ q: 'notes', status: 'error' })
    expect(readFilter({ q: '', status: 'nonsense' })).toEqual({ q: undefined, status: undefined })
    expect(readFilter({ q: 42 })).toEqual({ q: '42', status: undefined })
  })

  it('searches names and subdomains, whatever their case', () => {
    expect(matching(all, { q: 'NOTES' })).toHaveLength(all.length)
    expect(matching(all, { q: 'ada-notes' })).toHaveLength(all.length)
    expect(matching(all, { q: 'zzz' })).toHaveLength(0)
  })

  it('counts as it filters', () => {
    expect(countOf(all, 'attention')).toBe(6)
    expect(matching(all, { status: 'attention' })).toHaveLength(6)
    expect(matching(all, { status: 'error' })).toEqual([environments.error])
  })
})
