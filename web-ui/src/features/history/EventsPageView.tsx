import type { EventLine } from '@/api/diagnosisTypes'
import type { ApiProblem } from '@/api/problem'
import { NothingFound } from '@/components/EmptyState'
import { ListSkeleton } from '@/components/ListSkeleton'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Button } from '@/components/ui/Button'
import { EventsFilter } from './EventsFilter'
import { EventTable } from './EventTable'
import type { EventSearch } from './search'
import { outcomeOfSearch, wrongFilters } from './words'

export interface EventsPageViewProps {
  events: EventLine[] | undefined
  problem: ApiProblem | undefined
  search: EventSearch
  onSearch: (search: EventSearch) => void
  onRetry: () => void
  /** Absent when all are shown. */
  onMore: (() => void) | undefined
}

export function EventsPageView(props: EventsPageViewProps) {
  const { events, problem, search, onSearch, onMore } = props
  return (
    <>
      <PageHeader title="Events">Everything that ever happened, the newest first. An event leads to what it made of its thing.</PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <EventsFilter
          key={JSON.stringify(search)}
          search={search}
          outcome={events ? outcomeOfSearch(events.length, !onMore) : ''}
          wrong={problem ? wrongFilters(problem) : {}}
          onSearch={onSearch}
        />
        <Body {...props} />
      </div>
    </>
  )
}

function Body({ events, problem, onSearch, onRetry, onMore }: EventsPageViewProps) {
  if (problem && problem.errors.length > 0) return null
  if (problem) return <ProblemNotice problem={problem} title="The events could not be read" onRetry={onRetry} />
  if (events === undefined) return <ListSkeleton label="Loading the events" />
  if (events.length === 0) return <NothingFound onClear={() => onSearch({})}>No event matches this search.</NothingFound>
  return (
    <>
      <EventTable events={events} />
      {onMore && (
        <Button size="small" className="justify-self-start" onClick={onMore}>
          Show more
        </Button>
      )}
    </>
  )
}
