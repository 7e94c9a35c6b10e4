import { Field } from './Field'
import { Input } from './Input'

interface CodeFieldProps {
  code: string
  hint?: string
  error: string | undefined
  onChange: (code: string) => void
}

/** Where the code of a second factor is typed. Recovery codes have letters, so it is a text. */
export function CodeField({ code, hint = 'Six digits from your device, or a recovery code.', error, onChange }: CodeFieldProps) {
  return (
    <Field label="Code" hint={hint} error={error}>
      {(parts) => (
        <Input
          {...parts}
          className="font-mono"
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          value={code}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
