import { Link } from '@tanstack/react-router'
import { Download, ShieldCheck } from 'lucide-react'
import type { AuditEntry, AuditVerification } from '@/api/auditTypes'
import type { ApiProblem } from '@/api/problem'
import { EntryList } from '@/components/audit/EntryList'
import { actorWord, isPerson } from '@/components/audit/words'
import { NothingFound } from '@/components/EmptyState'
import { ListSkeleton } from '@/components/ListSkeleton'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Button, buttonClasses } from '@/components/ui/Button'
import { exportAddress } from './api'
import { AuditFilter } from './AuditFilter'
import type { AuditSearch } from './search'
import { VerificationNotice } from './VerificationNotice'
import { outcomeOfSearch } from './words'

export interface AuditPageViewProps {
  entries: AuditEntry[] | undefined
  problem: ApiProblem | undefined
  /** The id of whoever reads. */
  reader: string | undefined
  search: AuditSearch
  verification: AuditVerification | undefined
  isVerifying: boolean
  onSearch: (search: AuditSearch) => void
  onVerify: () => void
  onRetry: () => void
  /** Absent when all are shown. */
  onMore: (() => void) | undefined
}

export function AuditPageView(props: AuditPageViewProps) {
  const { entries, search, verification, onSearch, onMore } = props
  return (
    <>
      <PageHeader title="Audit log" action={<Actions {...props} />}>
        Who did what, what was not allowed, and what the platform did by itself.
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {verification && <VerificationNotice verification={verification} />}
        <AuditFilter
          key={JSON.stringify(search)}
          search={search}
          outcome={entries ? outcomeOfSearch(entries.length, !onMore) : ''}
          onSearch={onSearch}
        />
        <Body {...props} />
      </div>
    </>
  )
}

function Actions({ search, isVerifying, onVerify }: AuditPageViewProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <a href={exportAddress(search, 'csv')} download className={buttonClasses('secondary')}>
        <Download aria-hidden className="size-4" /> CSV
      </a>
      <a href={exportAddress(search, 'jsonl')} download className={buttonClasses('secondary')}>
        <Download aria-hidden className="size-4" /> JSON Lines
      </a>
      <Button disabled={isVerifying} onClick={onVerify}>
        <ShieldCheck aria-hidden className="size-4" /> {isVerifying ? 'Verifying…' : 'Verify'}
      </Button>
    </div>
  )
}

function Body({ entries, problem, reader, onSearch, onRetry, onMore }: AuditPageViewProps) {
  if (problem) return <ProblemNotice problem={problem} title="The audit log could not be read" onRetry={onRetry} />
  if (entries === undefined) return <ListSkeleton label="Loading the audit log" />
  if (entries.length === 0) return <NothingFound onClear={() => onSearch({})}>No entry matches this search.</NothingFound>
  return (
    <>
      <section aria-label="Entries" className="card">
        <EntryList label="Entries of the audit log" entries={entries} actorOf={(entry) => <Actor entry={entry} reader={reader} />} />
      </section>
      {onMore && (
        <Button size="small" className="justify-self-start" onClick={onMore}>
          Show more
        </Button>
      )}
    </>
  )
}

function Actor({ entry, reader }: { entry: AuditEntry; reader: string | undefined }) {
  const word = actorWord(entry, reader)
  if (!isPerson(entry.actor)) return word
  return (
    <Link to="/admin/users/$id" params={{ id: entry.actor }} className="text-link wrap-anywhere">
      {word}
    </Link>
  )
}
