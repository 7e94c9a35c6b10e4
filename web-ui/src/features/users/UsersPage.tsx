import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { platformQuery } from '@/api/platform'
import { asProblem } from '@/api/problem'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { changeQuotas, quotasQuery, usersQuery } from './api'
import type { UserSearch } from './search'
import { UsersPageView } from './UsersPageView'

interface UsersPageProps {
  search: UserSearch
  onSearch: (search: UserSearch) => void
}

export function UsersPage({ search, onSearch }: UsersPageProps) {
  useDocumentTitle('Users')
  const cache = useQueryClient()
  const users = useInfiniteQuery({ ...usersQuery(search), placeholderData: keepPreviousData })
  const quotas = useQuery(quotasQuery)
  const save = useMutation({
    mutationFn: changeQuotas,
    onSuccess: (saved) => {
      cache.setQueryData(quotasQuery.queryKey, saved)
      void cache.invalidateQueries({ queryKey: platformQuery.queryKey })
      toast.success('The limits were saved')
    },
  })
  return (
    <UsersPageView
      users={users.data?.pages.flatMap(({ items }) => items)}
      problem={users.data === undefined && users.error ? asProblem(users.error) : undefined}
      search={search}
      quotas={
        quotas.data && {
          saved: quotas.data,
          isSaving: save.isPending,
          problem: save.error ? asProblem(save.error) : undefined,
          onSave: (wanted) => save.mutate(wanted),
        }
      }
      onSearch={onSearch}
      onRetry={() => void users.refetch()}
      onMore={users.hasNextPage ? () => void users.fetchNextPage() : undefined}
    />
  )
}
