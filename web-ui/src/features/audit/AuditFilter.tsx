import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Input, Select } from '@/components/ui/Input'
import { outcomeWords } from '@/components/audit/words'
import type { AuditSearch } from './search'
import { fields, outcomes } from './search'
import { fieldWords } from './words'

interface AuditFilterProps {
  search: AuditSearch
  outcome: string
  onSearch: (search: AuditSearch) => void
}

/** Ids are pasted whole, so that the search begins when it is sent; the outcome is picked. */
export function AuditFilter({ search, outcome, onSearch }: AuditFilterProps) {
  const [typed, setTyped] = useState(search)
  return (
    <form
      role="search"
      aria-label="Search the audit log"
      className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[repeat(4,minmax(0,1fr))_auto_auto]"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch({ ...typed, outcome: search.outcome })
      }}
    >
      {fields.map((field) => (
        <Field key={field} label={fieldWords[field].label}>
          {(parts) => (
            <Input
              {...parts}
              placeholder={fieldWords[field].placeholder}
              autoComplete="off"
              spellCheck={false}
              value={typed[field] ?? ''}
              onChange={(event) => setTyped({ ...typed, [field]: event.target.value.trim() || undefined })}
            />
          )}
        </Field>
      ))}
      <Select
        aria-label="Outcome"
        value={search.outcome ?? ''}
        onChange={(event) => onSearch({ ...typed, outcome: outcomes.find((word) => word === event.target.value) })}
      >
        <option value="">Any outcome</option>
        {outcomes.map((word) => (
          <option key={word} value={word}>
            {outcomeWords[word]}
          </option>
        ))}
      </Select>
      <Button type="submit">Search</Button>
      <p role="status" className="sr-only">
        {outcome}
      </p>
    </form>
  )
}
