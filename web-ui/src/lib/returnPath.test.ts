import { expect, it } from 'vitest'
import { safeReturnPath } from './returnPath'

const origin = 'http://localhost:3000'

it.each(['/dashboard', '/dashboard?q=a#b', '/environments/env_1'])('%s is a way back', (path) => {
  expect(safeReturnPath(path, origin)).toBe(path)
})

it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 'dashboard', '', undefined, 7, '/\t/evil.example', '/.//evil.example', '/a/..//evil.example'])(
  '%s is not followed to another origin',
  (path) => {
    const followed = safeReturnPath(path, origin)
    if (followed !== undefined) expect(new URL(followed, origin).origin).toBe(origin)
    else expect(followed).toBeUndefined()
  },
)
