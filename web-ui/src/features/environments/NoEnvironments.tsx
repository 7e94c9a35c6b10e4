import { Link } from '@tanstack/react-router'
import { Plus, SearchX, SquareTerminal } from 'lucide-react'
import { Button, buttonClasses } from '@/components/ui/Button'

export function NoEnvironments() {
  return (
    <section className="card grid justify-items-center gap-3 px-6 py-16 text-center">
      <span className="grid size-12 place-items-center rounded-2xl bg-accent-soft text-accent">
        <SquareTerminal aria-hidden className="size-6" />
      </span>
      <h2 className="text-lg font-semibold">No environments yet</h2>
      <p className="max-w-[46ch] text-ink-soft">
        An environment is a browser editor with Claude Code in it, at an address of its own. Name one, then deploy it.
      </p>
      <Link to="/environments/new" className={buttonClasses('primary', 'normal', 'mt-2')}>
        <Plus aria-hidden className="size-4" />
        Create your first environment
      </Link>
    </section>
  )
}

export function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <section className="card grid justify-items-center gap-3 px-6 py-12 text-center">
      <SearchX aria-hidden className="size-6 text-ink-faint" />
      <p className="text-ink-soft">No environment matches this search and filter.</p>
      <Button size="small" onClick={onClear}>
        Show all
      </Button>
    </section>
  )
}
