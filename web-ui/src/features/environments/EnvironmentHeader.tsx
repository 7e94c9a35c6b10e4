import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Environment } from '@/api/types'
import { CopyButton } from '@/components/ui/CopyButton'
import { StateBadge } from './StateBadge'
import { conditionOf, isOpenable } from './words'

interface EnvironmentHeaderProps {
  environment: Environment
  since: string | undefined
  actions: ReactNode
}

export function EnvironmentHeader({ environment, since, actions }: EnvironmentHeaderProps) {
  const condition = conditionOf(environment)
  return (
    <header className="grid gap-4">
      <Link to="/dashboard" className="-ml-1 inline-flex w-fit items-center gap-1 text-sm text-ink-soft hover:text-ink">
        <ChevronLeft aria-hidden className="size-4" />
        Environments
      </Link>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 text-2xl font-semibold break-words">{environment.name}</h1>
            <StateBadge condition={condition} since={since} />
          </div>
          <p className="mt-1 flex min-w-0 items-center gap-1 font-mono text-[0.8125rem] text-ink-soft">
            {isOpenable(condition) ? (
              <a href={environment.url} target="_blank" rel="noreferrer" className="text-link min-w-0 wrap-anywhere">
                {environment.url}
              </a>
            ) : (
              <span className="min-w-0 wrap-anywhere">{environment.url}</span>
            )}
            <CopyButton text={environment.url} what="the URL" />
          </p>
        </div>
        {actions}
      </div>
    </header>
  )
}
