import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { asProblem } from '@/api/problem'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { healthQuery, inspect } from './api'
import { HealthPageView } from './HealthPageView'

export function HealthPage() {
  useDocumentTitle('Health')
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery(healthQuery)
  const looking = useMutation({
    mutationFn: inspect,
    onSuccess: (findings) => cache.setQueryData(healthQuery.queryKey, findings),
    onError: (failure) => toast.error(asProblem(failure).message),
  })
  return (
    <HealthPageView
      findings={data}
      problem={data === undefined && error ? asProblem(error) : undefined}
      isInspecting={looking.isPending}
      onInspect={() => looking.mutate()}
      onRetry={() => void refetch()}
    />
  )
}
