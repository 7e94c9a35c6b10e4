import { useState } from 'react'
import type { ProfileChange } from '@/api/accountTypes'
import type { User } from '@/api/types'
import { attemptSentence } from '@/components/attemptSentence'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { Notice } from '@/components/ui/Notice'
import { PasswordInput } from '@/components/ui/PasswordInput'
import { profileErrors } from './rules'
import { Section } from './Section'
import { useSending } from './useSending'
import { takenField } from './words'

interface ProfileSectionProps {
  user: User
  onSave: (change: ProfileChange) => Promise<void>
}

const fields = ['name', 'username', 'email', 'password']

export function ProfileSection({ user, onSave }: ProfileSectionProps) {
  const [form, setForm] = useState({ name: user.name, username: user.username, email: user.email })
  const [password, setPassword] = useState('')
  const { isSending, problem, send, forget } = useSending()
  const isNewEmail = form.email !== user.email
  const isChanged = isNewEmail || form.name !== user.name || form.username !== user.username
  const own = isChanged ? profileErrors(form) : {}
  const refused = problem && { ...Object.fromEntries(problem.errors.map(({ field, message }) => [field, message])), ...takenField(problem) }
  const errors: Record<string, string | undefined> = { ...refused, ...own }
  const isAtField = refused !== undefined && fields.some((field) => refused[field] !== undefined)

  function change(more: Partial<typeof form>) {
    forget()
    setForm({ ...form, ...more })
  }

  async function save() {
    if (Object.keys(own).length > 0) return
    const saved = await send(() => onSave({ ...form, ...(isNewEmail ? { password } : {}) }))
    if (saved) setPassword('')
  }

  return (
    <Section title="Profile" lead="How you are called here, and with which address you log in.">
      <form
        noValidate
        aria-label="Profile"
        className="grid max-w-xl gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {problem && !isAtField && <Notice tone="bad" role="alert" title={attemptSentence(problem)} />}
        <Field label="Your name" error={errors['name']}>
          {(parts) => <Input {...parts} autoComplete="name" value={form.name} onChange={({ target }) => change({ name: target.value })} />}
        </Field>
        <Field label="Username" error={errors['username']} hint="Begins the addresses of environments that you create from now on.">
          {(parts) => (
            <Input
              {...parts}
              className="font-mono"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={form.username}
              onChange={({ target }) => change({ username: target.value })}
            />
          )}
        </Field>
        <Field label="E-mail address" error={errors['email']}>
          {(parts) => <Input {...parts} type="email" autoComplete="email" value={form.email} onChange={({ target }) => change({ email: target.value })} />}
        </Field>
        {isNewEmail && (
          <Field label="Your password" error={errors['password']} hint="Needed for another address, since you log in with it.">
            {(parts) => (
              <PasswordInput
                {...parts}
                autoComplete="current-password"
                value={password}
                onChange={({ target }) => {
                  forget()
                  setPassword(target.value)
                }}
              />
            )}
          </Field>
        )}
        <div>
          <Button type="submit" look="primary" disabled={!isChanged || isSending || (isNewEmail && password === '')}>
            {isSending ? 'Saving…' : 'Save profile'}
          </Button>
        </div>
      </form>
    </Section>
  )
}
