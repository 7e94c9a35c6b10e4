import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Environment } from '@/api/types'
import { RelativeTime } from '@/components/Time'
import { classes } from '@/lib/classes'
import type { LifeCommand } from './api'
import { EnvironmentRowActions } from './EnvironmentRowActions'
import { hasUndeployedChanges, isChangedOutside, lastChangeFailed } from './commands'
import type { PendingCommand } from './pending'
import { StateBadge } from './StateBadge'
import { conditionOf, pendingWords } from './words'

interface EnvironmentRowProps {
  environment: Environment
  pending: PendingCommand | undefined
  since: string | undefined
  onCommand: (command: LifeCommand) => void
}

export function EnvironmentRow({ environment, pending, since, onCommand }: EnvironmentRowProps) {
  return (
    <tr
      role="row"
      className="max-md:card max-md:grid max-md:grid-cols-[1fr_auto] max-md:items-center max-md:gap-x-3 max-md:gap-y-3 max-md:p-4 md:border-t md:border-line md:transition-colors md:hover:bg-sunken/50"
    >
      <Cell className="max-md:col-span-2 md:w-1/2 md:max-w-0">
        <Link
          to="/environments/$id"
          params={{ id: environment.id }}
          className="font-semibold break-words underline-offset-4 hover:underline"
        >
          {environment.name}
        </Link>
        <p className="truncate font-mono text-[0.8125rem] text-ink-faint">{environment.url.replace(/^https?:\/\//, '')}</p>
      </Cell>
      <Cell>
        <StateBadge condition={conditionOf(environment)} since={since} />
        <p className="mt-1 text-[0.8125rem] text-ink-faint empty:hidden">{remark(environment, pending)}</p>
      </Cell>
      <Cell className="text-sm whitespace-nowrap text-ink-soft">
        <span className="mr-1 text-ink-faint md:hidden">Deployed</span>
        {environment.lastDeployedAt ? <RelativeTime moment={environment.lastDeployedAt} /> : 'never'}
      </Cell>
      <Cell className="max-md:col-span-2 max-md:border-t max-md:border-line max-md:pt-3">
        <EnvironmentRowActions environment={environment} pending={pending} onCommand={onCommand} />
      </Cell>
    </tr>
  )
}

function remark(environment: Environment, pending: PendingCommand | undefined): string | null {
  if (pending) return pendingWords[pending]
  if (isChangedOutside(environment)) return 'Changed in Coolify'
  if (lastChangeFailed(environment)) return 'Last change failed'
  return hasUndeployedChanges(environment) ? 'Changes not deployed yet' : null
}

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <td role="cell" className={classes('min-w-0 align-middle md:px-5 md:py-3.5', className)}>
      {children}
    </td>
  )
}
