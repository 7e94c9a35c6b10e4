import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { PasswordInput } from '@/components/ui/PasswordInput'
import type { FieldsProps } from './McpFields'

/** A file in the workspace is no secret; a connection string is, and is never told again. */
export function DatabaseFields({ form, errors, saved, onChange }: FieldsProps) {
  const change = (connectionString: string) => onChange({ ...form, connectionString })
  if (form.kind === 'sqlite') {
    return (
      <Field label="File" error={errors.connectionString} hint="A path below /workspace, as it is in the environment.">
        {(parts) => (
          <Input
            {...parts}
            className="font-mono"
            autoComplete="off"
            spellCheck={false}
            placeholder="/workspace/data/notes.db"
            value={form.connectionString}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
    )
  }
  const scheme = form.kind === 'mysql' ? 'mysql' : 'postgres'
  return (
    <Field
      label="Connection string"
      error={errors.connectionString}
      hint={
        saved
          ? 'Kept as it is while this is empty. Type a new one to replace it; the present one is told to nobody.'
          : 'Kept sealed and never shown again. Take a user who may only read: Claude uses what this one may do.'
      }
    >
      {(parts) => (
        <PasswordInput
          {...parts}
          what="the connection string"
          className="font-mono"
          autoComplete="off"
          spellCheck={false}
          placeholder={saved ? `Kept: ${saved.target}` : `${scheme}://user:password@host/database`}
          value={form.connectionString}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  )
}
