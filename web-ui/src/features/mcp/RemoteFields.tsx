import { Plus } from 'lucide-react'
import { useId } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { HeaderFields } from './HeaderFields'
import { headerError } from './mcpErrors'
import type { FieldsProps } from './McpFields'
import type { HeaderRow } from './mcpForm'

export function RemoteFields({ form, errors, isTried, onChange }: FieldsProps) {
  const id = useId()
  const { headers } = form
  const set = (rows: HeaderRow[]) => onChange({ ...form, headers: rows })
  return (
    <>
      <Field label="Address" error={errors.url} hint="https only. Credentials belong into a header.">
        {(parts) => (
          <Input
            {...parts}
            type="url"
            className="font-mono"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://mcp.example.com/mcp"
            value={form.url}
            onChange={(event) => onChange({ ...form, url: event.target.value })}
          />
        )}
      </Field>
      <section aria-labelledby={id} className="grid gap-2">
        <h2 id={id} className="text-sm font-medium">
          Headers <span className="ml-0.5 font-normal text-ink-faint">optional</span>
        </h2>
        <p className="text-[0.8125rem] text-ink-faint">Sent with each request, such as Authorization. Values are kept sealed and never shown again.</p>
        {headers.length > 0 && (
          <ul className="divide-y divide-line rounded-lg border border-line">
            {headers.map((row, index) => (
              <HeaderFields
                // A name changes while it is typed, so that the place is the better key.
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                row={row}
                error={headerError(row, headers, isTried)}
                onChange={(changed) => set(headers.map((held, at) => (at === index ? changed : held)))}
                onRemove={() => set(headers.filter((_, at) => at !== index))}
              />
            ))}
          </ul>
        )}
        {errors.headers && (
          <p role="status" className="text-[0.8125rem] text-bad">
            {errors.headers}
          </p>
        )}
        <Button size="small" className="justify-self-start" onClick={() => set([...headers, { name: '', value: '', isKept: false }])}>
          <Plus aria-hidden className="size-4" />
          Add a header
        </Button>
      </section>
    </>
  )
}
