import { useId } from 'react'
import { SecretRows } from '@/components/SecretRows'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { headerError } from './mcpErrors'
import type { FieldsProps } from './McpFields'

export function RemoteFields({ form, errors, isTried, onChange }: FieldsProps) {
  const id = useId()
  const { headers } = form
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
        <SecretRows
          rows={headers}
          what="header"
          placeholders={{ name: 'Authorization', value: 'Bearer …' }}
          errorOf={(row) => headerError(row, headers, isTried)}
          error={errors.headers}
          onChange={(rows) => onChange({ ...form, headers: rows })}
        />
      </section>
    </>
  )
}
