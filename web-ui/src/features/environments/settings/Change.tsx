import type { LucideIcon } from 'lucide-react'
import { Minus, Pencil, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PartChange } from '@/api/configurationTypes'
import type { BadgeTone } from '@/components/ui/Badge'
import { Badge } from '@/components/ui/Badge'
import { partChangeWords } from './words'

const looks: Record<PartChange, { icon: LucideIcon; tone: BadgeTone }> = {
  added: { icon: Plus, tone: 'good' },
  removed: { icon: Minus, tone: 'bad' },
  changed: { icon: Pencil, tone: 'quiet' },
}

interface ChangeProps {
  change: PartChange
  what: string
  name: ReactNode
  children?: ReactNode
}

/** One thing that the next deployment brings, takes away or changes. */
export function Change({ change, what, name, children }: ChangeProps) {
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[7rem_1fr_auto]">
      <span className="text-ink-faint max-sm:col-span-full">{what}</span>
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 font-medium wrap-anywhere">{name}</span>
        {children && <span className="min-w-0 text-ink-soft">{children}</span>}
      </span>
      <Badge icon={looks[change].icon} tone={looks[change].tone}>
        {partChangeWords[change]}
      </Badge>
    </li>
  )
}
