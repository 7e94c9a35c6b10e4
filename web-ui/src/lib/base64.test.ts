import { describe, expect, it } from 'vitest'
import { base64Of, byteLength, bytesOf } from './base64'
import { sizeOf } from './bytes'
import { entriesOf } from './lines'

describe('base64', () => {
  it('gives back every byte, also of large files', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256)
    expect(bytesOf(base64Of(bytes))).toEqual(bytes)
  })

  it('counts bytes, not letters', () => {
    expect(byteLength('naïve 🦉')).toBe(11)
  })
})

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1023 bytes'],
  [32_768, '32.0 kB'],
])('%i bytes read %s', (bytes, expected) => expect(sizeOf(bytes)).toBe(expected))

it('takes entries from lines', () => {
  expect(entriesOf(' Read \n\nBash(git:*)\nRead\n')).toEqual(['Read', 'Bash(git:*)'])
})
