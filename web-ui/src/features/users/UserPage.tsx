import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AdministeredUser } from '@/api/adminTypes'
import { asProblem } from '@/api/problem'
import { sessionQuery } from '@/api/session'
import { PageSkeleton } from '@/components/ListSkeleton'
import { Missing } from '@/components/Missing'
import { buttonClasses } from '@/components/ui/Button'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { receiptQuery, userQuery } from './api'
import { ReceiptView } from './ReceiptView'
import { useDecisions } from './useDecisions'
import { UserPageView } from './UserPageView'

/** Whoever is going away or gone is shown by the receipt. */
export function UserPage({ id }: { id: string }) {
  const user = useQuery(userQuery(id))
  const isLeaving = user.data?.state === 'deleting' || (user.error !== null && asProblem(user.error).status === 404)
  const receipt = useQuery({ ...receiptQuery(id), enabled: isLeaving, retry: false })
  useDocumentTitle(user.data?.name ?? 'User')
  if (isLeaving && receipt.data) return <ReceiptView receipt={receipt.data} />
  if (user.data && !isLeaving) return <LoadedUser user={user.data} />
  if (user.error && (!isLeaving || receipt.error)) {
    const back = (
      <Link to="/admin/users" className={buttonClasses('primary')}>
        To the users
      </Link>
    )
    return <Missing problem={asProblem(user.error)} what="user" back={back} onRetry={() => void user.refetch()} />
  }
  return <PageSkeleton label="Loading the user" />
}

function LoadedUser({ user }: { user: AdministeredUser }) {
  const session = useQuery(sessionQuery)
  const decisions = useDecisions(user)
  return <UserPageView user={user} isOneself={session.data?.user.id === user.id} {...decisions} />
}
