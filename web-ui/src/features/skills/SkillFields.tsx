import { LinesField } from '@/components/LinesField'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { Switch } from '@/components/ui/Switch'
import { TextArea } from '@/components/ui/TextArea'
import { ContentPanel } from './ContentPanel'
import { FilesField } from './FilesField'
import { limits } from './rules'
import type { SkillErrors } from './skillErrors'
import type { SkillForm } from './skillForm'

interface SkillFieldsProps {
  form: SkillForm
  errors: SkillErrors
  isNew: boolean
  onChange: (form: SkillForm) => void
}

/** What a skill consists of: the front matter as fields, the content in the editor, and further files. */
export function SkillFields({ form, errors, isNew, onChange }: SkillFieldsProps) {
  const used = [...form.description].length
  return (
    <div className="grid gap-6 p-5">
      <Field label="Name" error={errors.name} hint="Its folder, and how Claude calls it: small letters, digits and single hyphens.">
        {(parts) => (
          <Input
            {...parts}
            name="name"
            autoFocus={isNew}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="review-code"
            className="font-mono"
            value={form.name}
            onChange={(event) => onChange({ ...form, name: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Description"
        error={errors.description}
        hint={`What it is for and when Claude should use it, on one line. ${used.toLocaleString('en')} of ${limits.description.toLocaleString('en')} characters.`}
      >
        {(parts) => (
          <TextArea
            {...parts}
            name="description"
            rows={2}
            placeholder="Reviews changes for mistakes. Use it when somebody asks for a review."
            value={form.description}
            onChange={(event) => onChange({ ...form, description: event.target.value })}
          />
        )}
      </Field>
      <ContentPanel form={form} error={errors.content} onChange={(content) => onChange({ ...form, content })} />
      <LinesField
        label="Allowed tools"
        placeholder={'Read\nBash(git:*)'}
        hint="One a line. Used without asking while the skill is active; other tools are not forbidden by it."
        error={errors.allowedTools}
        value={form.allowedTools}
        onChange={(allowedTools) => onChange({ ...form, allowedTools })}
      />
      <FilesField files={form.files} error={errors.files} onChange={(files) => onChange({ ...form, files })} />
      <Switch
        label="Global"
        hint="In each of your environments without being chosen, from its next deployment on."
        isOn={form.isGlobal}
        onChange={(isGlobal) => onChange({ ...form, isGlobal })}
      />
    </div>
  )
}
