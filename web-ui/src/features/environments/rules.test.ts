import { describe, expect, it } from 'vitest'
import { boxPasswordError, nameError, subdomainError, suggestedSubdomain } from './rules'

describe('a subdomain', () => {
  it.each(['ab', 'ada-notes', 'a1', `a${'b'.repeat(62)}`])('may be %s', (label) => {
    expect(subdomainError(label, 63)).toBeUndefined()
  })

  it.each(['', 'a', '-ab', 'ab-', 'a--b', 'Ab', 'a.b', 'a_b', '*', 'xn--80ak6aa92e', 'ａｂ', 'аb', ' ab', 'b'.repeat(64)])(
    'may not be "%s"',
    (label) => {
      expect(subdomainError(label, 63)).toBeDefined()
    },
  )

  it.each([
    ['Notes service', 'ada-notes-service'],
    ['Résumé  builder!', 'ada-resume-builder'],
    ['--', ''],
    ['x'.repeat(80), `ada-${'x'.repeat(59)}`],
  ])('suggested for %s is %s', (name, expected) => {
    expect(suggestedSubdomain('ada', name, 63)).toBe(expected)
  })

  it('suggested is one that may be used', () => {
    expect(subdomainError(suggestedSubdomain('ada', `${'x'.repeat(58)} tail`, 63), 63)).toBeUndefined()
  })
})

describe('a password of an environment', () => {
  it.each(['', '12345678', 'with inner space'])('may be "%s"', (password) => {
    expect(boxPasswordError(password)).toBeUndefined()
  })

  it.each(['1234567', ' 12345678', '12345678\t', 'x'.repeat(129)])('may not be "%s"', (password) => {
    expect(boxPasswordError(password)).toBeDefined()
  })
})

describe('a name', () => {
  it('is 1 to 100 characters', () => {
    expect(nameError('a', 100)).toBeUndefined()
    expect(nameError('a'.repeat(100), 100)).toBeUndefined()
    expect(nameError('  ', 100)).toBeDefined()
    expect(nameError('a'.repeat(101), 100)).toBeDefined()
  })
})
