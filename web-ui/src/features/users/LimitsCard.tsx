import { Link } from '@tanstack/react-router'
import type { AdministeredUser } from '@/api/adminTypes'
import { Button } from '@/components/ui/Button'
import { countables, countableWords } from './words'

interface LimitsCardProps {
  user: AdministeredUser
  /** Absent when nothing can be decided any more. */
  onChange: (() => void) | undefined
}

export function LimitsCard({ user, onChange }: LimitsCardProps) {
  return (
    <section aria-labelledby="user-limits" className="card">
      <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-5 py-4">
        <h2 id="user-limits" className="font-semibold">
          What they have
        </h2>
        {onChange && (
          <Button size="small" onClick={onChange}>
            Change limits
          </Button>
        )}
      </div>
      <dl className="grid gap-4 p-5 sm:grid-cols-3">
        {countables.map((what) => (
          <div key={what}>
            <dt className="text-[0.8125rem] text-ink-faint">{countableWords[what]}</dt>
            <dd className="tabular-nums">
              {user.quota[what].used} of {user.quota[what].most}
              {user.quota[what].own && <span className="ml-1.5 text-sm text-ink-faint">own limit</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line px-5 py-3 text-sm">
        <Link to="/admin/environments" search={{ owner: user.id }} className="text-link">
          Show their environments
        </Link>
      </p>
    </section>
  )
}
