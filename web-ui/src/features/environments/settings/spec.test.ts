import { describe, expect, it } from 'vitest'
import { anEnvironment } from '@/test/examples'
import { isPreset, presets } from './presets'
import { emptySpec, isSpecChanged, permissionsOf, specFormOf, wantedSpecOf } from './specForm'
import { hostsError, maxTokensError, pathsError, specErrors, variableError } from './specRules'

const saved = specFormOf(anEnvironment().spec)
const typed = (name: string, value: string) => ({ name, value, isKept: false })

describe('a spec', () => {
  it('keeps the value of a variable that is left alone, and drops one that was taken out', () => {
    expect(wantedSpecOf(saved).variables).toEqual({ NODE_ENV: null })
    expect(wantedSpecOf({ ...saved, variables: [typed('KEY', 'k')] }).variables).toEqual({ KEY: 'k' })
  })

  it('is not changed by the order of what is chosen', () => {
    const one = { ...saved, skillIds: ['a', 'b'] }
    expect(isSpecChanged({ ...saved, skillIds: ['b', 'a'] }, one)).toBe(false)
    expect(isSpecChanged({ ...saved, skillIds: ['a'] }, one)).toBe(true)
    expect(isSpecChanged({ ...saved, variables: [typed('NODE_ENV', 'x')] }, saved)).toBe(true)
  })

  it('reads an empty limit as none', () => {
    expect(permissionsOf(emptySpec.permissions).maxTokens).toBeNull()
    expect(permissionsOf({ ...emptySpec.permissions, maxTokens: '4096' }).maxTokens).toBe(4096)
  })
})

describe('its rules', () => {
  it('take hosts and paths', () => {
    expect(hostsError(['example.com', '*.example.com', 'localhost'])).toBeUndefined()
    expect(hostsError(['https://example.com'])).toContain('https://example.com')
    expect(pathsError(['/workspace', '/home/coder/x'])).toBeUndefined()
    expect(pathsError(['/workspace/../etc'])).toBeDefined()
    expect(pathsError(['/etc'])).toBeDefined()
  })

  it('take a limit of tokens', () => {
    expect(['', '1', '1000000'].map(maxTokensError)).toEqual([undefined, undefined, undefined])
    expect(['0', '1.5', 'x', '1000001'].filter((text) => maxTokensError(text) === undefined)).toEqual([])
  })

  it.each([
    ['KEY', 'value', undefined],
    ['key', 'value', /capital/],
    ['PATH', 'value', /platform or the system/],
    ['COOLIFY_X', 'value', /platform or the system/],
    ['KEY', ' value', /white space/],
    ['KEY', "it's", /apostrophe/],
    ['KEY', '', /value/],
  ])('take %s=%s', (name, value, expected) => {
    const error = variableError(typed(name, value), [typed(name, value)], true)
    if (expected === undefined) expect(error).toBeUndefined()
    else expect(error).toMatch(expected)
  })

  it('leave a new empty row alone until it is tried', () => {
    expect(specErrors({ ...saved, variables: [typed('', '')] }, undefined, false).any).toBe(false)
    expect(specErrors({ ...saved, variables: [typed('', '')] }, undefined, true).any).toBe(true)
  })
})

it('presets are told from each other, and all keep the rules', () => {
  for (const preset of presets) {
    const form = { ...emptySpec, permissions: { ...emptySpec.permissions, ...preset.permissions } }
    expect(presets.filter((other) => isPreset(other, form.permissions))).toEqual([preset])
    expect(specErrors(form, undefined, true).any).toBe(false)
  }
})
