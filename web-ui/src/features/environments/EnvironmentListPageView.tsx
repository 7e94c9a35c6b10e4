import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import type { ApiProblem } from '@/api/problem'
import type { Environment } from '@/api/types'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { buttonClasses } from '@/components/ui/Button'
import type { LifeCommand } from './api'
import { AttentionStrip } from './AttentionStrip'
import { EnvironmentFilterBar } from './EnvironmentFilterBar'
import { EnvironmentListSkeleton } from './EnvironmentListSkeleton'
import { EnvironmentTable } from './EnvironmentTable'
import type { EnvironmentFilter } from './filter'
import { matching } from './filter'
import { NoEnvironments, NoMatch } from './NoEnvironments'
import type { PendingCommand } from './pending'

export interface EnvironmentListPageViewProps {
  environments: Environment[] | undefined
  problem: ApiProblem | undefined
  filter: EnvironmentFilter
  pending: ReadonlyMap<string, PendingCommand>
  since: ReadonlyMap<string, string | undefined>
  onFilter: (filter: EnvironmentFilter) => void
  onRetry: () => void
  onCommand: (environment: Environment, command: LifeCommand) => void
}

export function EnvironmentListPageView(props: EnvironmentListPageViewProps) {
  const isEmpty = props.environments?.length === 0
  return (
    <>
      <PageHeader title="Environments" action={isEmpty ? undefined : <NewEnvironment />}>
        Your Claude Code boxes, each at an address of its own.
      </PageHeader>
      <Body {...props} />
    </>
  )
}

function Body({ environments, problem, filter, onFilter, onRetry, ...table }: EnvironmentListPageViewProps) {
  if (problem) return <ProblemNotice problem={problem} title="Your environments could not be read" onRetry={onRetry} />
  if (environments === undefined) return <EnvironmentListSkeleton />
  if (environments.length === 0) return <NoEnvironments />
  const shown = matching(environments, filter)
  return (
    <div className="grid gap-4">
      <AttentionStrip environments={environments} />
      <EnvironmentFilterBar environments={environments} shown={shown.length} filter={filter} onFilter={onFilter} />
      {shown.length === 0 ? (
        <NoMatch onClear={() => onFilter({})} />
      ) : (
        <EnvironmentTable environments={shown} {...table} />
      )}
    </div>
  )
}

function NewEnvironment() {
  return (
    <Link to="/environments/new" className={buttonClasses('primary')}>
      <Plus aria-hidden className="size-4" />
      New environment
    </Link>
  )
}
