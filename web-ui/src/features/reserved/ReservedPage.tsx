import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { asProblem } from '@/api/problem'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { reserve, reservedQuery } from './api'
import { ReservedPageView } from './ReservedPageView'

export function ReservedPage() {
  useDocumentTitle('Reserved subdomains')
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery(reservedQuery)
  const save = useMutation({
    mutationFn: reserve,
    onSuccess: (labels) => {
      cache.setQueryData(reservedQuery.queryKey, labels)
      toast.success('The list was saved')
    },
  })
  return (
    <ReservedPageView
      labels={data}
      problem={data === undefined && error ? asProblem(error) : undefined}
      isSaving={save.isPending}
      refusal={save.error ? asProblem(save.error) : undefined}
      onSave={(labels) => save.mutate(labels)}
      onRetry={() => void refetch()}
    />
  )
}
