import { Search } from 'lucide-react'
import type { Environment } from '@/api/types'
import { Input, Select } from '@/components/ui/Input'
import type { EnvironmentFilter, ShownStatus } from './filter'
import { countOf, shownStatuses } from './filter'
import { filterWords } from './words'

interface EnvironmentFilterBarProps {
  environments: Environment[]
  shown: number
  filter: EnvironmentFilter
  onFilter: (filter: EnvironmentFilter) => void
}

export function EnvironmentFilterBar({ environments, shown, filter, onFilter }: EnvironmentFilterBarProps) {
  return (
    <div role="search" className="flex flex-wrap items-center gap-3">
      <div className="relative min-w-0 flex-1 basis-56">
        <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-ink-faint" />
        <Input
          type="search"
          aria-label="Search environments"
          placeholder="Search by name or subdomain"
          className="pl-9"
          value={filter.q ?? ''}
          onChange={(event) => onFilter({ ...filter, q: event.target.value || undefined })}
        />
      </div>
      <Select
        aria-label="Filter by status"
        className="h-10 max-sm:w-full"
        value={filter.status ?? ''}
        onChange={(event) => onFilter({ ...filter, status: (event.target.value || undefined) as ShownStatus | undefined })}
      >
        <option value="">All statuses ({environments.length})</option>
        {shownStatuses.map((status) => (
          <option key={status} value={status}>
            {filterWords[status]} ({countOf(environments, status)})
          </option>
        ))}
      </Select>
      <p role="status" className="sr-only">
        {shown} of {environments.length} environments shown
      </p>
    </div>
  )
}
