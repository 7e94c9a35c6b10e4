import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { toast } from 'sonner'
import { asProblem } from '@/api/problem'
import { useStore } from '@/lib/store'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { deploymentsQuery, environmentQuery } from './api'
import { EnvironmentMissing } from './EnvironmentMissing'
import { EnvironmentPageSkeleton } from './EnvironmentPageSkeleton'
import { EnvironmentPageView } from './EnvironmentPageView'
import { pendingOf, usePending, useWhenPendingLong } from './pending'
import { removed } from './removed'
import { useChangeEnvironment } from './useChangeEnvironment'
import { useEnvironmentCommands } from './useEnvironmentCommands'
import { useHeldEnvironment } from './useHeldEnvironment'
import { usePolling } from './usePolling'

interface EnvironmentPageProps {
  id: string
  /** Called once the environment is gone for good. */
  onGone: () => void
}

export function EnvironmentPage({ id, onGone }: EnvironmentPageProps) {
  const polling = usePolling()
  const read = useQuery({ ...environmentQuery(id), ...polling, retry: (count, error) => isBeingMade(id, error, count) })
  const environment = useHeldEnvironment(id, read.data)
  const deployments = useQuery({ ...deploymentsQuery(id), ...polling, enabled: environment !== undefined })
  const pending = usePending(id, environment?.version)
  const { refetch } = read
  const isLate = useWhenPendingLong(pending, useCallback(() => void refetch(), [refetch]))
  const [refusal, setRefusal] = useState<string>()
  const give = useEnvironmentCommands(useCallback((_id: string, sentence: string) => setRefusal(sentence), []))
  const { rename, remove } = useChangeEnvironment(id)
  const name = environment?.name
  useDocumentTitle(name ?? 'Environment')
  useWhenRemoved(id, name, onGone)

  if (environment === undefined) {
    if (!read.error || isBeingMade(id, read.error, read.failureCount)) return <EnvironmentPageSkeleton />
    return <EnvironmentMissing problem={asProblem(read.error)} onRetry={() => void refetch()} />
  }
  return (
    <EnvironmentPageView
      key={id}
      environment={environment}
      deployments={deployments.data}
      deploymentsProblem={deployments.data === undefined && deployments.error ? asProblem(deployments.error) : undefined}
      pending={pending}
      isLate={isLate}
      refusal={refusal}
      onRetryDeployments={() => void deployments.refetch()}
      onCommand={(command) => {
        setRefusal(undefined)
        give({ id, name: environment.name, command })
      }}
      onRename={rename}
      onDelete={remove}
    />
  )
}

/** A new environment is known by its answer before its row can be read: that is no reason to say "not found". */
function isBeingMade(id: string, error: Error, count: number): boolean {
  return asProblem(error).status === 404 && pendingOf(id)?.command === 'create' && count < 20
}

function useWhenRemoved(id: string, name: string | undefined, onGone: () => void): void {
  const isRemoved = useStore(removed).has(id)
  useEffect(() => {
    if (!isRemoved) return
    toast.success(name ? `${name} was deleted` : 'The environment was deleted')
    onGone()
    // The name is as it was when the environment went.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isRemoved])
}
