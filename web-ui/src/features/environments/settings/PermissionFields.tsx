import { Field } from '@/components/ui/Field'
import { Input, Select } from '@/components/ui/Input'
import { LinesField } from '@/components/LinesField'
import type { PermissionMode } from '@/api/types'
import { PermissionPreview } from './PermissionPreview'
import { PresetButtons } from './PresetButtons'
import type { PermissionsForm } from './specForm'
import { permissionsOf } from './specForm'
import type { SpecErrors } from './specRules'
import { modeWords, permissionWords } from './words'

interface PermissionFieldsProps {
  form: PermissionsForm
  errors: SpecErrors['permissions']
  onChange: (form: PermissionsForm) => void
}

type ListName = 'allowedTools' | 'blockedTools' | 'allowedHosts' | 'filesystemPaths'

const lists: { name: ListName; placeholder: string; hint: string }[] = [
  { name: 'allowedTools', placeholder: 'Read\nBash(git:*)', hint: 'Used without asking. One a line.' },
  { name: 'blockedTools', placeholder: 'WebSearch', hint: 'Never used, whatever else is allowed.' },
  { name: 'allowedHosts', placeholder: 'api.example.com', hint: 'Reachable by Claude Code’s web tools.' },
  { name: 'filesystemPaths', placeholder: '/home/coder/shared', hint: 'Read and written beside the workspace.' },
]

/** What Claude Code may do, from a preset or line by line, and what that means. */
export function PermissionFields({ form, errors, onChange }: PermissionFieldsProps) {
  const isRight = Object.values(errors).every((error) => error === undefined)
  return (
    <>
      <PresetButtons form={form} onChange={onChange} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        {lists.map(({ name, placeholder, hint }) => (
          <LinesField
            key={name}
            label={permissionWords[name]}
            placeholder={placeholder}
            hint={hint}
            error={errors[name]}
            value={form[name]}
            onChange={(value) => onChange({ ...form, [name]: value })}
          />
        ))}
        <Field label={permissionWords.defaultMode} error={errors.defaultMode} hint="What happens to a tool that no line speaks of.">
          {(parts) => (
            <Select
              {...parts}
              className="h-10 w-full"
              value={form.defaultMode}
              onChange={(event) => onChange({ ...form, defaultMode: event.target.value as PermissionMode })}
            >
              {Object.entries(modeWords).map(([mode, word]) => (
                <option key={mode} value={mode}>
                  {word}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={permissionWords.maxTokens} optional error={errors.maxTokens} hint="Empty leaves Claude Code’s own limit.">
          {(parts) => (
            <Input
              {...parts}
              inputMode="numeric"
              autoComplete="off"
              placeholder="32000"
              value={form.maxTokens}
              onChange={(event) => onChange({ ...form, maxTokens: event.target.value })}
            />
          )}
        </Field>
      </div>
      {isRight && <PermissionPreview permissions={permissionsOf(form)} />}
    </>
  )
}
