import { useState } from 'react'
import { attemptSentence } from '@/components/attemptSentence'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Notice } from '@/components/ui/Notice'
import { PasswordInput } from '@/components/ui/PasswordInput'
import { Switch } from '@/components/ui/Switch'
import type { PasswordChange } from './api'
import { passwordError } from './rules'
import { Section } from './Section'
import { useSending } from './useSending'

const empty: PasswordChange = { current: '', password: '', revokeTokens: false }

export function PasswordSection({ onChange }: { onChange: (change: PasswordChange) => Promise<void> }) {
  const [form, setForm] = useState(empty)
  const [isTried, setTried] = useState(false)
  const { isSending, problem, send, forget } = useSending()
  const own = isTried ? passwordError(form.password) : undefined
  const isAtField = problem?.isWithin(['current', 'password']) ?? false

  function type(more: Partial<typeof form>) {
    forget()
    setForm({ ...form, ...more })
  }

  async function save() {
    setTried(true)
    if (passwordError(form.password) !== undefined) return
    if (!(await send(() => onChange(form)))) return
    setForm(empty)
    setTried(false)
  }

  return (
    <Section title="Password" lead="A new password ends all other sessions. The passwords of your environments are their own and stay.">
      <form
        noValidate
        aria-label="Password"
        className="grid max-w-xl gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {problem && !isAtField && <Notice tone="bad" role="alert" title={attemptSentence(problem)} />}
        <Field label="Present password" error={problem?.fieldMessage('current')}>
          {(parts) => (
            <PasswordInput
              {...parts}
              what="the present password"
              autoComplete="current-password"
              value={form.current}
              onChange={({ target }) => type({ current: target.value })}
            />
          )}
        </Field>
        <Field
          label="New password"
          error={own ?? problem?.fieldMessage('password')}
          hint="At least 12 characters; a few unrelated words make a good one."
        >
          {(parts) => (
            <PasswordInput
              {...parts}
              what="the new password"
              autoComplete="new-password"
              value={form.password}
              onChange={({ target }) => type({ password: target.value })}
            />
          )}
        </Field>
        <Switch
          label="Revoke my API tokens too"
          hint="They go on working with the new password otherwise. Choose this if somebody else may know the old one."
          isOn={form.revokeTokens}
          onChange={(revokeTokens) => type({ revokeTokens })}
        />
        <div>
          <Button type="submit" look="primary" disabled={form.current === '' || form.password === '' || isSending}>
            {isSending ? 'Changing…' : 'Change password'}
          </Button>
        </div>
      </form>
    </Section>
  )
}
