import { useQueries, useQuery } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { deploymentsQuery, environmentsQuery } from './api'
import { EnvironmentListPageView } from './EnvironmentListPageView'
import type { EnvironmentFilter } from './filter'
import { usePendingRows } from './pending'
import { isDeploying } from './words'
import { useEnvironmentCommands } from './useEnvironmentCommands'
import { usePolling } from './usePolling'

interface EnvironmentListPageProps {
  filter: EnvironmentFilter
  onFilter: (filter: EnvironmentFilter) => void
}

export function EnvironmentListPage({ filter, onFilter }: EnvironmentListPageProps) {
  useDocumentTitle('Environments')
  const { data, error, refetch } = useQuery({ ...environmentsQuery, ...usePolling() })
  const pending = usePendingRows(data ?? [])
  const deploying = (data ?? []).filter(isDeploying)
  const starts = useQueries({ queries: deploying.map(({ id }) => deploymentsQuery(id)) })
  const since = new Map(deploying.map(({ id }, index) => [id, starts[index]?.data?.[0]?.requestedAt]))
  const give = useEnvironmentCommands()
  return (
    <EnvironmentListPageView
      environments={data}
      problem={data === undefined && error ? asProblem(error) : undefined}
      filter={filter}
      pending={pending}
      since={since}
      onFilter={onFilter}
      onRetry={() => void refetch()}
      onCommand={({ id, name }, command) => give({ id, name, command })}
    />
  )
}
