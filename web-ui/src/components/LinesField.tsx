import type { ReactNode } from 'react'
import { Field } from './ui/Field'
import { TextArea } from './ui/TextArea'

interface LinesFieldProps {
  label: string
  hint: ReactNode
  placeholder?: string
  error: string | undefined
  value: string
  onChange: (value: string) => void
}

/** A short list, one entry a line. */
export function LinesField({ label, hint, placeholder, error, value, onChange }: LinesFieldProps) {
  return (
    <Field label={label} optional hint={hint} error={error}>
      {(parts) => (
        <TextArea
          {...parts}
          rows={Math.min(8, Math.max(3, value.split('\n').length))}
          placeholder={placeholder}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          className="font-mono sm:text-[0.8125rem]"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
