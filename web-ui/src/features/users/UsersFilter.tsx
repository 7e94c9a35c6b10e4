import { SearchField } from '@/components/SearchField'
import { Select } from '@/components/ui/Input'
import type { UserSearch } from './search'
import { roles, states } from './search'
import { roleWords, stateWords } from './words'

interface UsersFilterProps {
  search: UserSearch
  outcome: string
  onSearch: (search: UserSearch) => void
}

export function UsersFilter({ search, outcome, onSearch }: UsersFilterProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto_auto]">
      <SearchField
        label="Search users"
        placeholder="How an e-mail address, user name or name begins"
        value={search.text ?? ''}
        outcome={outcome}
        onChange={(text) => onSearch({ ...search, text: text || undefined })}
      />
      <Select
        aria-label="Role"
        value={search.role ?? ''}
        onChange={(event) => onSearch({ ...search, role: roles.find((role) => role === event.target.value) })}
      >
        <option value="">Any role</option>
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleWords[role]}
          </option>
        ))}
      </Select>
      <Select
        aria-label="State"
        value={search.state ?? ''}
        onChange={(event) => onSearch({ ...search, state: states.find((state) => state === event.target.value) })}
      >
        <option value="">Any state</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {stateWords[state]}
          </option>
        ))}
      </Select>
    </div>
  )
}
