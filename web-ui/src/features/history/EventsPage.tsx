import { useInfiniteQuery } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { eventsQuery } from './api'
import { EventsPageView } from './EventsPageView'
import type { EventSearch } from './search'

interface EventsPageProps {
  search: EventSearch
  onSearch: (search: EventSearch) => void
}

export function EventsPage({ search, onSearch }: EventsPageProps) {
  useDocumentTitle('Events')
  const events = useInfiniteQuery(eventsQuery(search))
  return (
    <EventsPageView
      events={events.data?.pages.flatMap(({ items }) => items)}
      problem={events.data === undefined && events.error ? asProblem(events.error) : undefined}
      search={search}
      onSearch={onSearch}
      onRetry={() => void events.refetch()}
      onMore={events.hasNextPage ? () => void events.fetchNextPage() : undefined}
    />
  )
}
