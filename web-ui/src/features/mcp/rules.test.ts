import { describe, expect, it } from 'vitest'
import { argumentsError, databaseError, headerNameError, nameError, sqliteError, urlError } from './rules'

describe('a connection string', () => {
  it.each(['postgres://ada:x@db.example.com/orders', 'postgres://ada:x%40y@10.0.0.1:5432/orders?sslmode=require'])('may be %s', (text) =>
    expect(databaseError('postgres', text)).toBeUndefined(),
  )
  it.each(['', 'mysql://a:b@h/d', 'postgres://', 'postgres://h/d', 'postgres://a:b@h', 'postgres://a:b@h/', 'postgres://a:b@h:port/d'])(
    'may not be "%s"',
    (text) => expect(databaseError('postgres', text)).toMatch(/\.$/),
  )
})

describe('a file', () => {
  it.each(['/workspace/a.db', '/workspace/data/x-1.sqlite'])('may be %s', (path) => expect(sqliteError(path)).toBeUndefined())
  it.each(['', '/etc/a.db', '/workspace/../etc/a.db', '/workspace/a.txt', 'a.db'])('may not be "%s"', (path) => expect(sqliteError(path)).toBeDefined())
})

describe('an address', () => {
  it('is https and holds no credentials', () => {
    expect(urlError('https://mcp.example.com/mcp')).toBeUndefined()
    expect(urlError('http://mcp.example.com/mcp')).toContain('https://')
    expect(urlError('https://ada:x@mcp.example.com')).toContain('header')
    expect(urlError('mcp')).toBeDefined()
    expect(urlError('')).toBeDefined()
  })
})

it('takes names of headers once', () => {
  expect(headerNameError('Authorization', ['Authorization'])).toBeUndefined()
  expect(headerNameError('authorization', ['Authorization', 'authorization'])).toContain('twice')
  expect(headerNameError('X Y', ['X Y'])).toBeDefined()
})

it('takes names and arguments', () => {
  expect(nameError('')).toBeDefined()
  expect(nameError('x'.repeat(101))).toBeDefined()
  expect(['Orders', 'orders-db', 'a_1'].map(nameError)).toEqual([undefined, undefined, undefined])
  expect(nameError('Orders 2')).toContain('such as orders-db')
  expect(argumentsError('--flag a')).toBeUndefined()
  expect(argumentsError('a\nb')).toBeDefined()
})
