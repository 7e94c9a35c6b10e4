import type { QueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { followEvents } from '@/api/events'
import type { Deployment, Environment } from '@/api/types'
import { announce } from '@/lib/announce'
import { keys } from './api'
import { newer } from './newer'
import { remember, removed } from './removed'
import { statusSentence } from './words'

/** Writes pushed rows into the query cache, so that no page asks again what the server has already said. */
export function followEnvironments(cache: QueryClient): () => void {
  return followEvents('/api/v1/events', {
    handlers: {
      environment: (row) => environmentArrived(cache, row as Environment),
      'environment-deleted': (row) => environmentDeleted(cache, (row as { id: string }).id),
      deployment: (row) => deploymentArrived(cache, row as Deployment),
    },
    onFreshStart: () => void cache.invalidateQueries({ queryKey: keys.all }),
  })
}

export function environmentArrived(cache: QueryClient, row: Environment): void {
  if (removed.get().has(row.id)) return
  const before = heldEnvironment(cache, row.id)
  cache.setQueryData<Environment>(keys.one(row.id), (held) => newer(held, row))
  writeIntoList(cache, row)
  if (before && before.version < row.version && statusSentence(before) !== statusSentence(row)) {
    announce(statusSentence(row))
  }
}

/** Its own row and deployments are left to time out: taking them from under an open page would make it ask for them. */
export function environmentDeleted(cache: QueryClient, id: string): void {
  const before = heldEnvironment(cache, id)
  remember(id)
  cache.setQueryData<Environment[]>(keys.list, (list) => list?.filter((held) => held.id !== id))
  if (before) toast.success(`${before.name} was deleted`)
}

export function deploymentArrived(cache: QueryClient, row: Deployment): void {
  cache.setQueryData<Deployment[]>(keys.deployments(row.environmentId), (held) => {
    if (held === undefined) return undefined
    if (!held.some((deployment) => deployment.id === row.id)) return [row, ...held].sort((a, b) => b.number - a.number)
    return held.map((deployment) => (deployment.id === row.id ? newer(deployment, row) : deployment))
  })
}

function writeIntoList(cache: QueryClient, row: Environment): void {
  const isNew = !cache.getQueryData<Environment[]>(keys.list)?.some((held) => held.id === row.id)
  cache.setQueryData<Environment[]>(keys.list, (list) => {
    if (list === undefined) return undefined
    return isNew ? [row, ...list] : list.map((held) => (held.id === row.id ? newer(held, row) : held))
  })
  // A list that is being read right now may have been read before this row existed, and would drop it.
  if (isNew && cache.isFetching({ queryKey: keys.list }) > 0) void cache.invalidateQueries({ queryKey: keys.list })
}

function heldEnvironment(cache: QueryClient, id: string): Environment | undefined {
  return (
    cache.getQueryData<Environment>(keys.one(id)) ??
    cache.getQueryData<Environment[]>(keys.list)?.find((held) => held.id === id)
  )
}
