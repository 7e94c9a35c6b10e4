import { Lock, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { Badge } from './ui/Badge'
import { Button } from './ui/Button'
import { Input } from './ui/Input'
import { PasswordInput } from './ui/PasswordInput'

/** A name with a secret value; one that is kept has a value that nobody is told. */
export interface SecretEntry {
  name: string
  value: string
  isKept: boolean
}

interface SecretRowProps {
  row: SecretEntry
  /** As in "Name of the header". */
  what: string
  placeholders: { name: string; value: string }
  error: string | undefined
  onChange: (row: SecretEntry) => void
  onRemove: () => void
}

/** One entry: kept as it is, or typed. */
export function SecretRow({ row, what, placeholders, error, onChange, onRemove }: SecretRowProps) {
  const id = useId()
  const described = { 'aria-invalid': error !== undefined || undefined, 'aria-describedby': error ? id : undefined }
  return (
    <li className="grid gap-1 p-2">
      <div className="flex flex-wrap items-center gap-2">
        {row.isKept ? (
          <>
            <span className="min-w-0 flex-1 basis-40 px-2 font-mono text-[0.8125rem] wrap-anywhere">{row.name}</span>
            <Badge icon={Lock}>Kept as it is</Badge>
            <Button look="ghost" size="small" aria-label={`Replace the value of ${row.name}`} onClick={() => onChange({ ...row, isKept: false })}>
              Replace
            </Button>
          </>
        ) : (
          <>
            <Input
              {...described}
              aria-label={`Name of the ${what}`}
              placeholder={placeholders.name}
              autoComplete="off"
              spellCheck={false}
              className="min-w-0 flex-1 basis-32 font-mono sm:text-[0.8125rem]"
              value={row.name}
              onChange={(event) => onChange({ ...row, name: event.target.value })}
            />
            <div className="min-w-0 flex-1 basis-40">
              <PasswordInput
                {...described}
                what="the value"
                aria-label={`Value of ${row.name || `the ${what}`}`}
                placeholder={placeholders.value}
                autoComplete="off"
                className="font-mono sm:text-[0.8125rem]"
                value={row.value}
                onChange={(event) => onChange({ ...row, value: event.target.value })}
              />
            </div>
          </>
        )}
        <Button look="ghost" size="icon" aria-label={`Remove ${row.name || `the ${what}`}`} title="Remove" onClick={onRemove}>
          <Trash2 aria-hidden className="size-4" />
        </Button>
      </div>
      {error && (
        <p id={id} className="px-2 text-[0.8125rem] text-bad">
          {error}
        </p>
      )}
    </li>
  )
}
