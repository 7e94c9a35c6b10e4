import { expect, it, vi } from 'vitest'
import { ApiProblem } from './problem'
import { changeSeen } from './versions'

const conflict = (version: number, whats: string[], present = version) =>
  new ApiProblem({
    type: 'about:blank',
    title: 'Changed meanwhile',
    status: 412,
    detail: null,
    code: 'version_mismatch',
    traceId: null,
    version: present,
    changes: whats.map((what, index) => ({ version: version - whats.length + 1 + index, what, at: '2026-11-27T20:00:00Z' })),
  })

it('makes a change again to the present version when all that happened since is about something else', async () => {
  const send = vi.fn(async (seen: number | '*') => {
    if (seen !== 6) throw conflict(6, ['deployment-requested', 'deployment-succeeded'])
    return 'done'
  })
  expect(await changeSeen(4, 'environment-renamed', send)).toBe('done')
  expect(send.mock.calls).toEqual([[4], [6]])
})

it('leaves it to the person when the same was changed', async () => {
  const send = vi.fn(async () => {
    throw conflict(5, ['environment-renamed'])
  })
  await expect(changeSeen(4, 'environment-renamed', send)).rejects.toMatchObject({ code: 'version_mismatch' })
  expect(send).toHaveBeenCalledOnce()
})

it('leaves it to the person when not all that happened is known', async () => {
  const send = vi.fn(async () => {
    throw conflict(30, ['deployment-requested'], 31)
  })
  await expect(changeSeen(4, 'environment-renamed', send)).rejects.toBeInstanceOf(ApiProblem)
  expect(send).toHaveBeenCalledOnce()
})

it('gives up when others are faster again and again', async () => {
  let version = 4
  const send = vi.fn(async () => {
    version += 1
    throw conflict(version, ['deployment-requested'])
  })
  await expect(changeSeen(4, 'environment-renamed', send)).rejects.toBeInstanceOf(ApiProblem)
  expect(send).toHaveBeenCalledTimes(5)
})
