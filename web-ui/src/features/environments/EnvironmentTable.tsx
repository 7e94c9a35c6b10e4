import type { ReactNode } from 'react'
import type { Environment } from '@/api/types'
import type { LifeCommand } from './api'
import { EnvironmentRow } from './EnvironmentRow'
import type { PendingCommand } from './pending'

interface EnvironmentTableProps {
  environments: Environment[]
  pending: ReadonlyMap<string, PendingCommand>
  since: ReadonlyMap<string, string | undefined>
  onCommand: (environment: Environment, command: LifeCommand) => void
}

/** One table; below `md` its rows are laid out as cards. The roles keep it a table for those who hear it. */
export function EnvironmentTable({ environments, pending, since, onCommand }: EnvironmentTableProps) {
  return (
    <div className="md:card md:overflow-hidden">
      <table role="table" aria-label="Environments" className="w-full text-left max-md:block">
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row" className="text-[0.8125rem] text-ink-faint">
            <Heading>Name</Heading>
            <Heading>Status</Heading>
            <Heading>Last deployed</Heading>
            <Heading>
              <span className="sr-only">Actions</span>
            </Heading>
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:grid max-md:gap-3">
          {environments.map((environment) => (
            <EnvironmentRow
              key={environment.id}
              environment={environment}
              pending={pending.get(environment.id)}
              since={since.get(environment.id)}
              onCommand={(command) => onCommand(environment, command)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heading({ children }: { children: ReactNode }) {
  return (
    <th role="columnheader" scope="col" className="px-5 py-3 font-medium whitespace-nowrap">
      {children}
    </th>
  )
}
