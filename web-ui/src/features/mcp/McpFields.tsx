import type { ApiProblem } from '@/api/problem'
import type { McpPackage, McpServer } from '@/api/mcpTypes'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { Switch } from '@/components/ui/Switch'
import { DatabaseFields } from './DatabaseFields'
import { KindField } from './KindField'
import type { McpErrors } from './mcpErrors'
import type { McpForm } from './mcpForm'
import { isDatabase, ofKind } from './mcpForm'
import { ProgramFields } from './ProgramFields'
import { RemoteFields } from './RemoteFields'

export interface FieldsProps {
  form: McpForm
  errors: McpErrors
  isTried: boolean
  /** The server as it is saved; absent while it is new. */
  saved: McpServer | undefined
  packages: McpPackage[] | undefined
  packagesProblem: ApiProblem | undefined
  onRetryPackages: () => void
  onChange: (form: McpForm) => void
}

export function McpFields(props: FieldsProps) {
  const { form, errors, saved, onChange } = props
  return (
    <div className="grid gap-6 p-5">
      {!saved && <KindField kind={form.kind} onChange={(kind) => onChange(ofKind(form, kind))} />}
      <Field label="Name" error={errors.name} hint="How Claude and you call it.">
        {(parts) => (
          <Input
            {...parts}
            name="name"
            autoComplete="off"
            placeholder="orders-db"
            value={form.name}
            onChange={(event) => onChange({ ...form, name: event.target.value })}
          />
        )}
      </Field>
      <KindFields {...props} />
      <Switch
        label="Global"
        hint="In each of your environments without being chosen, from its next deployment on."
        isOn={form.isGlobal}
        onChange={(isGlobal) => onChange({ ...form, isGlobal })}
      />
    </div>
  )
}

function KindFields(props: FieldsProps) {
  if (isDatabase(props.form.kind)) return <DatabaseFields {...props} />
  return props.form.kind === 'stdio' ? <ProgramFields {...props} /> : <RemoteFields {...props} />
}
