import type { LucideIcon } from 'lucide-react'
import { SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './ui/Button'

interface EmptyStateProps {
  icon: LucideIcon
  title: string
  children: ReactNode
  /** The one thing to do next. */
  action: ReactNode
}

export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <section className="card grid justify-items-center gap-3 px-6 py-16 text-center">
      <span className="grid size-12 place-items-center rounded-2xl bg-accent-soft text-accent">
        <Icon aria-hidden className="size-6" />
      </span>
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="max-w-[46ch] text-ink-soft">{children}</p>
      <div className="mt-2">{action}</div>
    </section>
  )
}

export function NothingFound({ children, onClear }: { children: string; onClear: () => void }) {
  return (
    <section className="card grid justify-items-center gap-3 px-6 py-12 text-center">
      <SearchX aria-hidden className="size-6 text-ink-faint" />
      <p className="text-ink-soft">{children}</p>
      <Button size="small" onClick={onClear}>
        Show all
      </Button>
    </section>
  )
}
