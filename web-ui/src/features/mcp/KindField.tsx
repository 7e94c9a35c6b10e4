import type { LucideIcon } from 'lucide-react'
import { Database, FileBox, Globe, Radio, SquareTerminal } from 'lucide-react'
import { classes } from '@/lib/classes'
import type { McpKind } from './words'
import { kindSentences, kindWords } from './words'

const kinds: { kind: McpKind; icon: LucideIcon }[] = [
  { kind: 'postgres', icon: Database },
  { kind: 'mysql', icon: Database },
  { kind: 'sqlite', icon: FileBox },
  { kind: 'http', icon: Globe },
  { kind: 'sse', icon: Radio },
  { kind: 'stdio', icon: SquareTerminal },
]

/** What the server is; it decides about the rest of the form, and stays as it is once the server exists. */
export function KindField({ kind, onChange }: { kind: McpKind; onChange: (kind: McpKind) => void }) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">Kind</legend>
      <div className="grid grid-cols-2 gap-2 lg:grid-cols-3">
        {kinds.map(({ kind: offered, icon: Icon }) => (
          <label
            key={offered}
            className={classes(
              'flex min-w-0 cursor-pointer items-start gap-3 rounded-lg max-sm:gap-2 border border-line-strong p-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              offered === kind ? 'border-accent bg-accent-soft' : 'hover:bg-sunken',
            )}
          >
            <input
              type="radio"
              name="kind"
              className="peer sr-only"
              checked={offered === kind}
              onChange={() => onChange(offered)}
            />
            <Icon aria-hidden className={classes('mt-0.5 size-4 shrink-0 text-ink-faint', offered === kind && 'text-accent')} />
            <span className="min-w-0">
              <span className="block text-sm font-medium">{kindWords[offered]}</span>
              <span className="block text-[0.8125rem] text-ink-soft">{kindSentences[offered]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
