import { expect, it } from 'vitest'
import { awaitVersion } from './awaitVersion'
import { ApiProblem } from './problem'

function answers(...said: (number | ApiProblem)[]) {
  let asked = 0
  const read = async () => {
    const next = said[Math.min(asked++, said.length - 1)]
    if (next instanceof ApiProblem) throw next
    return { version: next as number }
  }
  return { read, asked: () => asked }
}

const problem = (status: number) =>
  new ApiProblem({ type: 'about:blank', title: 'No', status, detail: null, code: 'no', traceId: null })

function clock() {
  const pauses: number[] = []
  return { pauses, pause: async (ms: number) => void pauses.push(ms) }
}

it('asks until the row shows the version, and ever less often', async () => {
  const { pauses, pause } = clock()
  const { read, asked } = answers(4, 4, 5)
  expect(await awaitVersion(read, 5, pause)).toEqual({ version: 5 })
  expect(asked()).toBe(3)
  expect(pauses).toEqual([100, 200, 400])
})

it('takes an absent row and an outage for "not yet"', async () => {
  const { read } = answers(problem(404), problem(0), 1)
  expect(await awaitVersion(read, 1, clock().pause)).toEqual({ version: 1 })
})

it('pauses before it asks for the first time', async () => {
  const { read, asked } = answers(5)
  const askedBefore: number[] = []
  await awaitVersion(read, 5, async () => void askedBefore.push(asked()))
  expect(askedBefore).toEqual([0])
})

it('takes a later version too', async () => {
  expect(await awaitVersion(answers(9).read, 5, clock().pause)).toEqual({ version: 9 })
})

it('gives up after fifteen seconds', async () => {
  const { pauses, pause } = clock()
  expect(await awaitVersion(answers(4).read, 5, pause)).toBeUndefined()
  const waited = pauses.reduce((sum, ms) => sum + ms, 0)
  expect(waited).toBeGreaterThanOrEqual(15_000)
  expect(waited).toBeLessThan(18_000)
})

it('does not wait for somebody who was logged out', async () => {
  await expect(awaitVersion(answers(problem(401)).read, 5, clock().pause)).rejects.toThrow()
})
