import { useQuery } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { documentQuery } from './api'
import { ReferencePageView } from './ReferencePageView'

export function ReferencePage() {
  useDocumentTitle('API reference')
  const { data, error, refetch } = useQuery(documentQuery)
  return (
    <ReferencePageView document={data} problem={error ? asProblem(error) : undefined} onRetry={() => void refetch()} />
  )
}
