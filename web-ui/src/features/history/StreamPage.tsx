import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asProblem } from '@/api/problem'
import { PageSkeleton } from '@/components/ListSkeleton'
import { Missing } from '@/components/Missing'
import { buttonClasses } from '@/components/ui/Button'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { eventQuery, streamQuery } from './api'
import { StreamPageView } from './StreamPageView'

interface StreamPageProps {
  id: string
  version: number | undefined
  onVersion: (version: number) => void
}

export function StreamPage({ id, version, onVersion }: StreamPageProps) {
  useDocumentTitle(id)
  const state = useQuery({ ...streamQuery(id, version), placeholderData: keepPreviousData })
  const position = state.data?.event.position
  const details = useQuery({ ...eventQuery(position ?? 0), enabled: position !== undefined })
  if (state.data) return <StreamPageView state={state.data} details={details.data} onVersion={onVersion} />
  if (!state.error) return <PageSkeleton label="Loading the history" />
  const back = (
    <Link to="/admin/events" className={buttonClasses('primary')}>
      To the events
    </Link>
  )
  return <Missing problem={asProblem(state.error)} what="history" back={back} onRetry={() => void state.refetch()} />
}
