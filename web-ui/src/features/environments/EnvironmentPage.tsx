import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { asProblem } from '@/api/problem'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { deploymentsQuery } from './api'
import { EnvironmentMissing } from './EnvironmentMissing'
import { EnvironmentPageSkeleton } from './EnvironmentPageSkeleton'
import { EnvironmentPageView } from './EnvironmentPageView'
import { useChanges } from './settings/useChanges'
import { useChoices } from './settings/useChoices'
import { useConfigure } from './settings/useConfigure'
import { usePending, useWhenPendingLong } from './pending'
import { useChangeEnvironment } from './useChangeEnvironment'
import { useEnvironment } from './useEnvironment'
import { useEnvironmentCommands } from './useEnvironmentCommands'
import { usePolling } from './usePolling'

interface EnvironmentPageProps {
  id: string
  /** Called once the environment is gone for good. */
  onGone: () => void
}

export function EnvironmentPage({ id, onGone }: EnvironmentPageProps) {
  const { environment, isRemoved, problem, refetch } = useEnvironment(id)
  const isKnown = environment !== undefined
  const deployments = useQuery({ ...deploymentsQuery(id), ...usePolling(), enabled: isKnown && !isRemoved })
  const pending = usePending(id, environment?.version)
  const isLate = useWhenPendingLong(pending, useCallback(() => void refetch(), [refetch]))
  const [refusal, setRefusal] = useState<string>()
  const give = useEnvironmentCommands(useCallback((_id: string, sentence: string) => setRefusal(sentence), []))
  const { rename, remove } = useChangeEnvironment(id)
  const { configure, newPassword } = useConfigure(environment)
  const changes = useChanges(environment, isRemoved)
  const choices = useChoices()
  useDocumentTitle(environment?.name ?? 'Environment')
  useEffect(() => {
    if (isRemoved) onGone()
    // Going once is enough, whoever is asked to go.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isRemoved])

  if (problem) return <EnvironmentMissing problem={problem} onRetry={() => void refetch()} />
  if (!isKnown) return <EnvironmentPageSkeleton />
  return (
    <EnvironmentPageView
      environment={environment}
      deployments={deployments.data}
      deploymentsProblem={deployments.data === undefined && deployments.error ? asProblem(deployments.error) : undefined}
      pending={pending}
      isLate={isLate}
      refusal={refusal}
      choices={choices}
      changes={changes.changes}
      changesProblem={changes.problem}
      onRetryChanges={changes.retry}
      onRetryDeployments={() => void deployments.refetch()}
      onCommand={(command) => {
        setRefusal(undefined)
        give({ id, name: environment.name, command })
      }}
      onRename={rename}
      onConfigure={configure}
      onNewPassword={newPassword}
      onDelete={remove}
    />
  )
}
