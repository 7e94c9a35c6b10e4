import { describe, expect, it } from 'vitest'
import { toolsError } from '@/lib/toolRule'
import { contentError, descriptionError, filesError, nameError, pathError } from './rules'

describe('a name', () => {
  it.each(['a', 'review-code', 'k8s-2', 'a'.repeat(64)])('may be %s', (name) => expect(nameError(name)).toBeUndefined())
  it.each(['', 'Review', 'a--b', '-a', 'a-', 'a_b', 'a b', 'é', 'a'.repeat(65)])('may not be "%s"', (name) =>
    expect(nameError(name)).toBeDefined(),
  )
})

describe('a description', () => {
  it('has one line and 1 to 1,024 characters, counted as people do', () => {
    expect(descriptionError('Reviews code.')).toBeUndefined()
    expect(descriptionError('🦉'.repeat(1024))).toBeUndefined()
    expect(descriptionError('x'.repeat(1025))).toContain('1,025')
    expect(descriptionError('a\nb')).toBe('Keep it on one line.')
    expect(descriptionError('  ')).toBeDefined()
  })
})

describe('the content', () => {
  it('has at most 32,768 bytes', () => {
    expect(contentError('x'.repeat(32_768))).toBeUndefined()
    expect(contentError('é'.repeat(16_385))).toBeDefined()
    expect(contentError(' \n')).toBeDefined()
  })
})

describe('tools', () => {
  it('are names or rules', () => {
    expect(toolsError(['Read', 'Bash(git:*)', 'mcp__db__query'])).toBeUndefined()
    expect(toolsError(['Read', 'rm -rf'])).toContain('rm -rf')
    expect(toolsError(['Bash(a(b))'])).toBeDefined()
  })
})

describe('files', () => {
  const file = (path: string, bytes = 1) => ({ path, bytes })

  it.each(['a.txt', 'scripts/check.py', 'a/b/c/d/e.md'])('may be at %s', (path) => expect(pathError(path, [])).toBeUndefined())
  it.each(['/a', '../a', 'a//b', '.env', 'a/.b', 'a b', 'a.', 'a/b/c/d/e/f', 'SKILL.md', 'skill.MD/x', ''])('may not be at "%s"', (path) =>
    expect(pathError(path, [])).toBeDefined(),
  )

  it('have paths of their own', () => {
    expect(filesError([file('a.txt'), file('A.txt')])).toBeDefined()
  })

  it('are at most 20 and 32,768 bytes', () => {
    const many = (count: number, bytes: number) => Array.from({ length: count }, (_, index) => file(`f${index}`, bytes))
    expect(filesError(many(20, 1638))).toBeUndefined()
    expect(filesError(many(21, 1))).toContain('20')
    expect(filesError(many(20, 1639))).toContain('32,768')
  })
})
