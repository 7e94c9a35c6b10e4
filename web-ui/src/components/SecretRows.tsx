import { Plus } from 'lucide-react'
import type { SecretEntry } from './SecretRow'
import { SecretRow } from './SecretRow'
import { Button } from './ui/Button'

interface SecretRowsProps {
  rows: SecretEntry[]
  /** As in "Add a header". */
  what: string
  placeholders: { name: string; value: string }
  errorOf: (row: SecretEntry) => string | undefined
  /** About all of them. */
  error: string | undefined
  onChange: (rows: SecretEntry[]) => void
}

/** Names with values that are written and never read again. */
export function SecretRows({ rows, what, placeholders, errorOf, error, onChange }: SecretRowsProps) {
  return (
    <div className="grid gap-2">
      {rows.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {rows.map((row, index) => (
            <SecretRow
              // A name changes while it is typed, so that the place is the better key.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              row={row}
              what={what}
              placeholders={placeholders}
              error={errorOf(row)}
              onChange={(changed) => onChange(rows.map((held, at) => (at === index ? changed : held)))}
              onRemove={() => onChange(rows.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
      {error && (
        <p role="status" className="text-[0.8125rem] text-bad">
          {error}
        </p>
      )}
      <Button size="small" className="justify-self-start" onClick={() => onChange([...rows, { name: '', value: '', isKept: false }])}>
        <Plus aria-hidden className="size-4" />
        Add a {what}
      </Button>
    </div>
  )
}
