import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it } from 'vitest'
import { announcement } from '@/lib/announce'
import type { Deployment, Environment } from '@/api/types'
import { aDeployment, anEnvironment } from '@/test/examples'
import { keys } from './api'
import { newerEnvironments } from './newer'
import { removed } from './removed'
import { deploymentArrived, environmentArrived, environmentDeleted } from './stream'

const held = anEnvironment({ version: 5 })
let cache: QueryClient

const list = () => cache.getQueryData<Environment[]>(keys.list)
const one = () => cache.getQueryData<Environment>(keys.one(held.id))

beforeEach(() => {
  cache = new QueryClient()
  cache.setQueryData(keys.list, [held])
  cache.setQueryData(keys.one(held.id), held)
  removed.set(new Set())
  announcement.set('')
})

describe('a pushed environment', () => {
  it('replaces an older row, in the list and on its own', () => {
    environmentArrived(cache, { ...held, version: 6, status: 'stopped' })
    expect(one()?.status).toBe('stopped')
    expect(list()?.[0]?.status).toBe('stopped')
  })

  it.each([4, 5])('is ignored with version %i, when version 5 is held', (version) => {
    environmentArrived(cache, { ...held, version, status: 'stopped' })
    expect(one()).toBe(held)
    expect(list()?.[0]).toBe(held)
  })

  it('joins the list when it is new', () => {
    environmentArrived(cache, anEnvironment({ id: 'env_new' }))
    expect(list()?.map(({ id }) => id)).toEqual(['env_new', held.id])
  })

  it('makes no list out of nothing: the list has to be read once', () => {
    cache.removeQueries({ queryKey: keys.list })
    environmentArrived(cache, held)
    expect(list()).toBeUndefined()
  })

  it('is announced when its state changed, and only then', () => {
    environmentArrived(cache, { ...held, version: 6 })
    expect(announcement.get()).toBe('')
    environmentArrived(cache, { ...held, version: 7, status: 'stopped' })
    expect(announcement.get()).toBe('Notes service: stopped')
  })
})

describe('a deletion', () => {
  it('removes the environment', () => {
    environmentDeleted(cache, held.id)
    expect(list()).toEqual([])
    expect(removed.get().has(held.id)).toBe(true)
  })

  it('is not undone by an answer that was on its way', () => {
    environmentDeleted(cache, held.id)
    environmentArrived(cache, { ...held, version: 9 })
    expect(list()).toEqual([])
    expect(newerEnvironments([], [held])).toEqual([])
  })
})

describe('a read answer', () => {
  it('does not replace a newer row that was pushed meanwhile', () => {
    const pushed = { ...held, version: 8 }
    expect(newerEnvironments([pushed], [held])).toEqual([pushed])
  })
})

describe('a pushed deployment', () => {
  const first = aDeployment({ id: 'dep_1', environmentId: held.id, number: 1, version: 5 })
  const deployments = () => cache.getQueryData<Deployment[]>(keys.deployments(held.id))

  beforeEach(() => cache.setQueryData(keys.deployments(held.id), [first]))

  it('comes first when it is the newest attempt', () => {
    deploymentArrived(cache, { ...first, id: 'dep_2', number: 2 })
    expect(deployments()?.map(({ id }) => id)).toEqual(['dep_2', 'dep_1'])
  })

  it('replaces an older row only', () => {
    deploymentArrived(cache, { ...first, version: 4, status: 'failed' })
    expect(deployments()?.[0]?.status).toBe('succeeded')
    deploymentArrived(cache, { ...first, version: 6, status: 'failed' })
    expect(deployments()?.[0]?.status).toBe('failed')
  })

  it('is left alone when nobody looked at its environment', () => {
    deploymentArrived(cache, { ...first, environmentId: 'env_other' })
    expect(cache.getQueryData(keys.deployments('env_other'))).toBeUndefined()
  })
})
