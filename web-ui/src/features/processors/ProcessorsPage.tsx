import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import type { Processor } from '@/api/diagnosisTypes'
import { asProblem } from '@/api/problem'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { cancelReplay, pause, processorsQuery, replay, resume } from './api'
import { ProcessorsPageView } from './ProcessorsPageView'
import { problemSentence } from './words'

export function ProcessorsPage() {
  useDocumentTitle('Processors')
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery(processorsQuery)
  const { mutate: decide } = useMutation({
    mutationFn: (decision: () => Promise<Processor>) => decision(),
    onError: (failure) => toast.error(problemSentence(asProblem(failure))),
    onSettled: () => cache.invalidateQueries({ queryKey: processorsQuery.queryKey }),
  })
  return (
    <ProcessorsPageView
      processors={data?.items}
      problem={data === undefined && error ? asProblem(error) : undefined}
      onRetry={() => void refetch()}
      onPause={(name) => decide(() => pause(name))}
      onResume={(name) => decide(() => resume(name))}
      onReplay={(name, compareOnly) => decide(() => replay(name, compareOnly))}
      onCancel={(name) => decide(() => cancelReplay(name))}
    />
  )
}
