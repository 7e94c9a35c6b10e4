import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { AuditEntry } from '@/api/auditTypes'
import { asProblem } from '@/api/problem'
import { sessionQuery } from '@/api/session'
import { EntryList } from '@/components/audit/EntryList'
import { actorWord, isPerson } from '@/components/audit/words'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Button } from '@/components/ui/Button'
import { Disclosure } from '@/components/ui/Disclosure'
import { Skeleton } from '@/components/ui/Skeleton'
import { historyQuery } from './api'

/** What happened to it and through whom; read when it is looked at. */
export function HistoryPanel({ id }: { id: string }) {
  return (
    <section aria-label="History" className="card px-5 py-1">
      <Disclosure title="History" summary="Who changed what, when and why">
        <History id={id} />
      </Disclosure>
    </section>
  )
}

function History({ id }: { id: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(historyQuery(id))
  const session = useQuery(sessionQuery)
  if (data === undefined) {
    return error ? (
      <ProblemNotice problem={asProblem(error)} title="The history could not be read" onRetry={() => void refetch()} />
    ) : (
      <Skeleton className="h-40" />
    )
  }
  return (
    <div className="-mx-5 grid grid-cols-[minmax(0,1fr)] gap-3 sm:-ml-11">
      <EntryList
        label="What happened"
        entries={data.pages.flatMap(({ items }) => items)}
        actorOf={(entry) => whoFor(entry, session.data?.user.id)}
      />
      {hasNextPage && (
        <Button size="small" className="mx-5 justify-self-start" onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  )
}

/** Other people who get at somebody's environment are administrators. */
function whoFor(entry: AuditEntry, reader: string | undefined): string {
  return isPerson(entry.actor) && entry.actor !== reader ? 'An administrator' : actorWord(entry, reader)
}
