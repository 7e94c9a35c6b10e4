import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { toast } from 'sonner'
import { asProblem } from '@/api/problem'
import { sessionQuery } from '@/api/session'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { auditQuery, verify } from './api'
import { AuditPageView } from './AuditPageView'
import type { AuditSearch } from './search'

interface AuditPageProps {
  search: AuditSearch
  onSearch: (search: AuditSearch) => void
}

export function AuditPage({ search, onSearch }: AuditPageProps) {
  useDocumentTitle('Audit log')
  const session = useQuery(sessionQuery)
  const log = useInfiniteQuery({ ...auditQuery(search), placeholderData: keepPreviousData })
  const verifying = useMutation({ mutationFn: verify, onError: (failure) => toast.error(asProblem(failure).message) })
  return (
    <AuditPageView
      entries={log.error ? undefined : log.data?.pages.flatMap(({ items }) => items)}
      problem={log.error ? asProblem(log.error) : undefined}
      reader={session.data?.user.id}
      search={search}
      verification={verifying.data}
      isVerifying={verifying.isPending}
      onSearch={onSearch}
      onVerify={() => verifying.mutate()}
      onRetry={() => void log.refetch()}
      onMore={log.hasNextPage ? () => void log.fetchNextPage() : undefined}
    />
  )
}
