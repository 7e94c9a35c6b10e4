import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { asProblem } from '@/api/problem'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { AllEnvironmentsPageView } from './AllEnvironmentsPageView'
import { allKey, allQuery, stop } from './api'
import type { AnySearch } from './search'

interface AllEnvironmentsPageProps {
  search: AnySearch
  onSearch: (search: AnySearch) => void
}

export function AllEnvironmentsPage({ search, onSearch }: AllEnvironmentsPageProps) {
  useDocumentTitle('Environments of everybody')
  const cache = useQueryClient()
  const all = useInfiniteQuery({ ...allQuery(search), placeholderData: keepPreviousData })
  return (
    <AllEnvironmentsPageView
      environments={all.data?.pages.flatMap(({ items }) => items)}
      problem={all.data === undefined && all.error ? asProblem(all.error) : undefined}
      search={search}
      onSearch={onSearch}
      onRetry={() => void all.refetch()}
      onMore={all.hasNextPage ? () => void all.fetchNextPage() : undefined}
      onStop={async (id, reason) => {
        await stop(id, reason)
        toast.success('It is being stopped')
        void cache.invalidateQueries({ queryKey: allKey })
      }}
    />
  )
}
