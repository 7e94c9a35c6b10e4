import type { LucideIcon } from 'lucide-react'
import { CircleAlert, CircleSlash, ShieldAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AuditChange, AuditEntry, AuditOutcome } from '@/api/auditTypes'
import { RelativeTime } from '../Time'
import type { BadgeTone } from '../ui/Badge'
import { Badge } from '../ui/Badge'
import { Disclosure } from '../ui/Disclosure'
import { actionWord, outcomeWords } from './words'

interface EntryListProps {
  label: string
  entries: AuditEntry[]
  /** Who did it, as the reader is to see it. */
  actorOf: (entry: AuditEntry) => ReactNode
}

/** Entries of the audit log, newest first. */
export function EntryList({ label, entries, actorOf }: EntryListProps) {
  return (
    <ol aria-label={label} className="divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.seq} className="min-w-0 px-5 py-3 text-sm">
          <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="min-w-0 font-medium wrap-anywhere">{actionWord(entry)}</span>
            <span className="flex flex-wrap items-center gap-2 text-ink-faint">
              <Outcome outcome={entry.outcome} />
              <RelativeTime moment={entry.at} />
            </span>
          </p>
          <p className="wrap-anywhere text-ink-soft">
            {actorOf(entry)}
            {entry.times > 1 && `, ${entry.times} times`}
          </p>
          {entry.reason && <p className="wrap-anywhere text-ink-soft">Reason: {entry.reason}</p>}
          <Disclosure title="Details" summary={summaryOf(entry)}>
            <Changes changes={entry.changes} />
            <Facts entry={entry} />
          </Disclosure>
        </li>
      ))}
    </ol>
  )
}

const looks: Record<Exclude<AuditOutcome, 'done'>, { icon: LucideIcon; tone: BadgeTone }> = {
  refused: { icon: CircleSlash, tone: 'warn' },
  denied: { icon: ShieldAlert, tone: 'bad' },
  failed: { icon: CircleAlert, tone: 'bad' },
}

/** What was done goes without saying. */
function Outcome({ outcome }: { outcome: AuditOutcome }) {
  if (outcome === 'done') return null
  return <Badge {...looks[outcome]}>{outcomeWords[outcome]}</Badge>
}

function summaryOf({ changes, code }: AuditEntry): string {
  if (code) return code
  return changes.length === 0 ? '' : changes.map(({ field }) => field).join(', ')
}

function Changes({ changes }: { changes: AuditChange[] }) {
  if (changes.length === 0) return null
  return (
    <dl aria-label="Changes" className="grid gap-2">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="min-w-0">
          <dt className="font-mono text-[0.8125rem] wrap-anywhere">{field}</dt>
          <dd className="wrap-anywhere text-ink-soft">
            {before !== null && <del>{before}</del>}
            {before !== null && after !== null && ' → '}
            {after !== null && <ins className="no-underline">{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Facts({ entry }: { entry: AuditEntry }) {
  const facts: [string, string | number | null][] = [
    ['Entry', entry.seq],
    ['About', entry.target],
    ['Owner', entry.owner],
    ['From', entry.address],
    ['With', entry.via],
    ['Request', entry.request],
    ['Wish', entry.correlation],
    ['Event', entry.event],
    ['Hash', entry.hash],
  ]
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
      {facts
        .filter(([, value]) => value !== null)
        .map(([word, value]) => (
          <div key={word} className="contents">
            <dt className="text-ink-faint">{word}</dt>
            <dd className="font-mono text-[0.8125rem] wrap-anywhere">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
