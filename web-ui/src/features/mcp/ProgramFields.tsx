import { ProblemNotice } from '@/components/ProblemNotice'
import { Field } from '@/components/ui/Field'
import { Input, Select } from '@/components/ui/Input'
import type { FieldsProps } from './McpFields'

const UNCHOSEN = 'It is installed into the environment and started when Claude Code needs it.'

/** A package of the platform's list; nothing else is run in an environment. */
export function ProgramFields({ form, errors, packages, packagesProblem, onRetryPackages, onChange }: FieldsProps) {
  const chosen = packages?.find(({ name }) => name === form.packageName)
  const isUnlisted = form.packageName !== '' && packages !== undefined && chosen === undefined
  return (
    <>
      {packagesProblem && <ProblemNotice problem={packagesProblem} title="The packages could not be read" onRetry={onRetryPackages} />}
      <Field
        label="Package"
        error={errors.command}
        hint={`${chosen ? `${chosen.description} Version ${chosen.version}.` : UNCHOSEN} Variables that it needs are set in the environment.`}
      >
        {(parts) => (
          <Select
            {...parts}
            className="h-10 w-full"
            value={form.packageName}
            onChange={(event) => onChange({ ...form, packageName: event.target.value })}
          >
            <option value="">{packages === undefined && !packagesProblem ? 'Loading the packages…' : 'Choose a package'}</option>
            {isUnlisted && <option value={form.packageName}>{form.packageName} (no longer offered)</option>}
            {packages?.map(({ name, title }) => (
              <option key={name} value={name}>
                {title} ({name})
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Arguments" optional error={errors.arguments} hint="As on a command line. They are no secret: everybody in the environment can read them.">
        {(parts) => (
          <Input
            {...parts}
            className="font-mono"
            autoComplete="off"
            spellCheck={false}
            value={form.arguments}
            onChange={(event) => onChange({ ...form, arguments: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
