import { describe, expect, it } from 'vitest'
import { duration, exactTime, relativeTime, tookTime } from './time'

const moment = '2026-11-22T14:03:07Z'
const after = (seconds: number) => Date.parse(moment) + seconds * 1000

describe('time', () => {
  it.each([
    [-30, 'just now'],
    [10, 'just now'],
    [50, '1 minute ago'],
    [300, '5 minutes ago'],
    [7200, '2 hours ago'],
    [86_400, 'yesterday'],
    [86_400 * 40, 'Nov 22, 2026'],
  ])('%i seconds later reads "%s"', (seconds, expected) => {
    expect(relativeTime(moment, after(seconds))).toBe(expected)
  })

  it.each([
    [-5, '00:00'],
    [42, '00:42'],
    [725, '12:05'],
    [3723, '1:02:03'],
  ])('a duration of %i seconds reads %s', (seconds, expected) => {
    expect(duration(moment, after(seconds))).toBe(expected)
  })

  it('is exact in UTC', () => {
    expect(exactTime(moment)).toBe('2026-11-22 14:03:07 UTC')
  })

  it('of a short step is told in tenths of a second', () => {
    expect(tookTime(moment, '2026-11-22T14:03:07.412Z')).toBe('0.4 s')
    expect(tookTime(moment, '2026-11-22T14:03:49Z')).toBe('00:42')
  })
})
