import { Globe } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ApiProblem } from '@/api/problem'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Badge } from '@/components/ui/Badge'
import { Skeleton } from '@/components/ui/Skeleton'

export interface ChoiceItem {
  id: string
  name: string
  note: string
  isGlobal: boolean
}

interface ChoiceFieldProps {
  /** As in "skills". */
  what: string
  items: ChoiceItem[] | undefined
  problem: ApiProblem | undefined
  error: string | undefined
  chosen: string[]
  /** Shown when there is nothing to choose from. */
  empty: ReactNode
  onRetry: () => void
  onChange: (chosen: string[]) => void
}

/** What may be chosen, and what is there without being chosen. */
export function ChoiceField({ what, items, problem, error, chosen, empty, onRetry, onChange }: ChoiceFieldProps) {
  if (problem) return <ProblemNotice problem={problem} title={`Your ${what} could not be read`} onRetry={onRetry} />
  if (items === undefined) return <Skeleton className="w-1/2" />
  if (items.length === 0) return <p className="text-sm text-ink-soft">{empty}</p>
  const toggle = (id: string, isOn: boolean) => onChange(isOn ? [...chosen, id] : chosen.filter((held) => held !== id))
  return (
    <fieldset>
      <legend className="sr-only">Choose {what}</legend>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {items
          .toSorted((a, b) => Number(b.isGlobal) - Number(a.isGlobal))
          .map((item) => (
            <li key={item.id}>{item.isGlobal ? <Included item={item} /> : <Offered item={item} isOn={chosen.includes(item.id)} onToggle={toggle} />}</li>
          ))}
      </ul>
      {error && (
        <p role="status" className="mt-2 text-[0.8125rem] text-bad">
          {error}
        </p>
      )}
    </fieldset>
  )
}

function Included({ item }: { item: ChoiceItem }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 bg-sunken px-3 py-2.5">
      <Words item={item} />
      <Badge icon={Globe} tone="accent">
        Always included
      </Badge>
    </div>
  )
}

function Offered({ item, isOn, onToggle }: { item: ChoiceItem; isOn: boolean; onToggle: (id: string, isOn: boolean) => void }) {
  return (
    <label className="flex cursor-pointer items-start gap-3 px-3 py-2.5 hover:bg-sunken">
      <input
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 accent-accent"
        checked={isOn}
        onChange={(event) => onToggle(item.id, event.target.checked)}
      />
      <Words item={item} />
    </label>
  )
}

function Words({ item }: { item: ChoiceItem }) {
  return (
    <span className="min-w-0 flex-1 basis-48">
      <span className="block text-sm font-medium wrap-anywhere">{item.name}</span>
      <span className="line-clamp-2 text-[0.8125rem] wrap-anywhere text-ink-soft">{item.note}</span>
    </span>
  )
}
