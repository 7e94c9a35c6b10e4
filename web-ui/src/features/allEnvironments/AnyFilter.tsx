import { X } from 'lucide-react'
import { SearchField } from '@/components/SearchField'
import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/Input'
import type { AnySearch } from './search'
import { asLabel, statuses } from './search'
import { shownWords } from './words'

interface AnyFilterProps {
  search: AnySearch
  outcome: string
  /** Whose environments are shown, if only one person's are. */
  ownerName: string | undefined
  onSearch: (search: AnySearch) => void
}

export function AnyFilter({ search, outcome, ownerName, onSearch }: AnyFilterProps) {
  return (
    <div className="grid gap-3">
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <SearchField
          label="Search environments"
          placeholder="How a subdomain begins"
          value={search.subdomain ?? ''}
          outcome={outcome}
          onChange={(typed) => onSearch({ ...search, subdomain: asLabel(typed) })}
        />
        <Select
          aria-label="Status"
          value={search.status ?? ''}
          onChange={(event) => onSearch({ ...search, status: statuses.find((status) => status === event.target.value) })}
        >
          <option value="">Any status</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {shownWords[status]}
            </option>
          ))}
        </Select>
      </div>
      {search.owner && (
        <Button size="small" className="max-w-full justify-self-start truncate" onClick={() => onSearch({ ...search, owner: undefined })}>
          <X aria-hidden className="size-4" /> Only those of {ownerName ?? search.owner}
        </Button>
      )}
    </div>
  )
}
