import type { ListedUser } from '@/api/adminTypes'
import type { ApiProblem } from '@/api/problem'
import { NothingFound } from '@/components/EmptyState'
import { ListSkeleton } from '@/components/ListSkeleton'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Button } from '@/components/ui/Button'
import type { QuotasFormProps } from './QuotasForm'
import { QuotasForm } from './QuotasForm'
import type { UserSearch } from './search'
import { UsersFilter } from './UsersFilter'
import { UserTable } from './UserTable'
import { outcomeOfSearch } from './words'

export interface UsersPageViewProps {
  users: ListedUser[] | undefined
  problem: ApiProblem | undefined
  search: UserSearch
  quotas: QuotasFormProps | undefined
  onSearch: (search: UserSearch) => void
  onRetry: () => void
  /** Absent when all are shown. */
  onMore: (() => void) | undefined
}

export function UsersPageView(props: UsersPageViewProps) {
  const { users, search, quotas, onSearch, onMore } = props
  return (
    <>
      <PageHeader title="Users">Everybody who has an account, the newest first.</PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <UsersFilter search={search} outcome={users ? outcomeOfSearch(users.length, !onMore) : ''} onSearch={onSearch} />
        <Body {...props} />
        {quotas && <QuotasForm key={JSON.stringify(quotas.saved)} {...quotas} />}
      </div>
    </>
  )
}

function Body({ users, problem, onSearch, onRetry, onMore }: UsersPageViewProps) {
  if (problem) return <ProblemNotice problem={problem} title="The users could not be read" onRetry={onRetry} />
  if (users === undefined) return <ListSkeleton label="Loading the users" />
  if (users.length === 0) return <NothingFound onClear={() => onSearch({})}>Nobody matches this search.</NothingFound>
  return (
    <>
      <UserTable users={users} />
      {onMore && (
        <Button size="small" className="justify-self-start" onClick={onMore}>
          Show more
        </Button>
      )}
    </>
  )
}
