import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Input, Select } from '@/components/ui/Input'
import type { EventSearch } from './search'
import { aggregates, textFilters } from './search'
import { aggregateWords, filterWords } from './words'

interface EventsFilterProps {
  search: EventSearch
  outcome: string
  /** What is wrong with a filter, by its name. */
  wrong: Record<string, string>
  onSearch: (search: EventSearch) => void
}

/** A search may read the whole history, so that it is asked for and not begun with each letter. */
export function EventsFilter({ search, outcome, wrong, onSearch }: EventsFilterProps) {
  const [typed, setTyped] = useState<EventSearch>(search)
  return (
    <form
      role="search"
      aria-label="Search events"
      className="card grid gap-4 p-5"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(typed)
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {textFilters.map((key) => (
          <Field key={key} label={filterWords[key].label} error={wrong[key]}>
            {(parts) => (
              <Input
                {...parts}
                placeholder={filterWords[key].example}
                autoComplete="off"
                spellCheck={false}
                value={typed[key] ?? ''}
                onChange={(event) => setTyped({ ...typed, [key]: event.target.value.trim() || undefined })}
              />
            )}
          </Field>
        ))}
        <Field label="Kind of thing" error={wrong['aggregate']}>
          {(parts) => (
            <Select
              {...parts}
              value={typed.aggregate ?? ''}
              onChange={(event) => setTyped({ ...typed, aggregate: aggregates.find((one) => one === event.target.value) })}
            >
              <option value="">Any</option>
              {aggregates.map((one) => (
                <option key={one} value={one}>
                  {aggregateWords[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary">
          Search
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          {outcome}
        </p>
      </div>
    </form>
  )
}
