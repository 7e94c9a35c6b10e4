import { useState } from 'react'
import type { AnyEnvironment } from '@/api/adminTypes'
import type { ApiProblem } from '@/api/problem'
import { DecisionDialog } from '@/components/DecisionDialog'
import { NothingFound } from '@/components/EmptyState'
import { ListSkeleton } from '@/components/ListSkeleton'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Button } from '@/components/ui/Button'
import { AnyFilter } from './AnyFilter'
import { AnyTable } from './AnyTable'
import type { AnySearch } from './search'
import { outcomeOfSearch, ownerOf, problemSentence } from './words'

export interface AllEnvironmentsPageViewProps {
  environments: AnyEnvironment[] | undefined
  problem: ApiProblem | undefined
  search: AnySearch
  onSearch: (search: AnySearch) => void
  onRetry: () => void
  /** Absent when all are shown. */
  onMore: (() => void) | undefined
  onStop: (id: string, reason: string) => Promise<unknown>
}

export function AllEnvironmentsPageView(props: AllEnvironmentsPageViewProps) {
  const { environments, search, onSearch, onMore, onStop } = props
  const [stopped, setStopped] = useState<AnyEnvironment>()
  const first = environments?.[0]
  return (
    <>
      <PageHeader title="Environments of everybody">How they stand. What is in them is their owners’ business.</PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <AnyFilter
          search={search}
          outcome={environments ? outcomeOfSearch(environments.length, !onMore) : ''}
          ownerName={first && ownerOf(first)}
          onSearch={onSearch}
        />
        <Body {...props} onAsk={setStopped} />
      </div>
      {stopped && (
        <DecisionDialog
          title={`Stop ${stopped.name}?`}
          consequences={`It belongs to ${ownerOf(stopped)}, who may start it again. Its volumes stay.`}
          word="Stop"
          isDangerous
          sentenceOf={problemSentence}
          onDecide={(reason) => onStop(stopped.id, reason)}
          onClose={() => setStopped(undefined)}
        />
      )}
    </>
  )
}

function Body(props: AllEnvironmentsPageViewProps & { onAsk: (environment: AnyEnvironment) => void }) {
  const { environments, problem, onSearch, onRetry, onMore, onAsk } = props
  if (problem) return <ProblemNotice problem={problem} title="The environments could not be read" onRetry={onRetry} />
  if (environments === undefined) return <ListSkeleton label="Loading the environments" />
  if (environments.length === 0) return <NothingFound onClear={() => onSearch({})}>No environment matches this search.</NothingFound>
  return (
    <>
      <AnyTable environments={environments} onStop={onAsk} />
      {onMore && (
        <Button size="small" className="justify-self-start" onClick={onMore}>
          Show more
        </Button>
      )}
    </>
  )
}
