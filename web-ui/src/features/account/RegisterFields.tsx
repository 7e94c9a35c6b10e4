import { useState } from 'react'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { PasswordInput } from '@/components/ui/PasswordInput'
import type { Registration } from './api'
import type { FieldErrors } from './rules'
import { suggestedUsername } from './rules'

interface RegisterFieldsProps {
  form: Registration
  errors: FieldErrors
  onChange: (form: Registration) => void
}

export function RegisterFields({ form, errors, onChange }: RegisterFieldsProps) {
  const [isOwnUsername, setOwnUsername] = useState(false)
  return (
    <>
      <Field label="Your name" error={errors.name}>
        {(parts) => (
          <Input
            {...parts}
            name="name"
            autoComplete="name"
            value={form.name}
            onChange={({ target }) =>
              onChange({ ...form, name: target.value, username: isOwnUsername ? form.username : suggestedUsername(target.value) })
            }
          />
        )}
      </Field>
      <Field label="Username" error={errors.username} hint="Begins the addresses of your environments.">
        {(parts) => (
          <Input
            {...parts}
            name="username"
            className="font-mono"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={form.username}
            onChange={({ target }) => {
              setOwnUsername(target.value !== '')
              onChange({ ...form, username: target.value })
            }}
          />
        )}
      </Field>
      <Field label="E-mail address" error={errors.email}>
        {(parts) => (
          <Input
            {...parts}
            type="email"
            name="email"
            autoComplete="email"
            value={form.email}
            onChange={({ target }) => onChange({ ...form, email: target.value })}
          />
        )}
      </Field>
      <Field
        label="Password"
        error={errors.password}
        hint={errors.password === undefined && 'At least 12 characters; a few words make a good one.'}
      >
        {(parts) => (
          <PasswordInput
            {...parts}
            name="password"
            autoComplete="new-password"
            value={form.password}
            onChange={({ target }) => onChange({ ...form, password: target.value })}
          />
        )}
      </Field>
    </>
  )
}
