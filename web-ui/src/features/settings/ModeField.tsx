import type { LucideIcon } from 'lucide-react'
import { DoorClosed, DoorOpen, Mail } from 'lucide-react'
import type { RegistrationMode } from '@/api/accountTypes'
import { classes } from '@/lib/classes'
import { modeSentences, modeWords } from './words'

const modes: { mode: RegistrationMode; icon: LucideIcon }[] = [
  { mode: 'open', icon: DoorOpen },
  { mode: 'invite', icon: Mail },
  { mode: 'closed', icon: DoorClosed },
]

export function ModeField({ mode, onChange }: { mode: RegistrationMode; onChange: (mode: RegistrationMode) => void }) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">Who may register</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {modes.map(({ mode: offered, icon: Icon }) => (
          <label
            key={offered}
            className={classes(
              'flex min-w-0 cursor-pointer items-start gap-3 rounded-lg border border-line-strong p-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              offered === mode ? 'border-accent bg-accent-soft' : 'hover:bg-sunken',
            )}
          >
            <input type="radio" name="registration" className="peer sr-only" checked={offered === mode} onChange={() => onChange(offered)} />
            <Icon aria-hidden className={classes('mt-0.5 size-4 shrink-0 text-ink-faint', offered === mode && 'text-accent')} />
            <span className="min-w-0">
              <span className="block text-sm font-medium">{modeWords[offered]}</span>
              <span className="block text-[0.8125rem] text-ink-soft">{modeSentences[offered]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
