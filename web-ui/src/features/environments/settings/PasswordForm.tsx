import { useState } from 'react'
import { asProblem } from '@/api/problem'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { PasswordInput } from '@/components/ui/PasswordInput'
import { boxPasswordError } from '../rules'
import { problemSentence } from '../words'

interface PasswordFormProps {
  /** The id of its heading, which names the dialog. */
  title: string
  onSend: (password: string | undefined) => Promise<void>
  onClose: () => void
}

export function PasswordForm({ title, onSend, onClose }: PasswordFormProps) {
  const [password, setPassword] = useState('')
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const error = boxPasswordError(password) ?? refusal

  async function send() {
    if (boxPasswordError(password) !== undefined || isSending) return
    setSending(true)
    try {
      await onSend(password === '' ? undefined : password)
    } catch (failure) {
      const problem = asProblem(failure)
      setRefusal(problem.fieldMessage('password') ?? problemSentence(problem))
      setSending(false)
    }
  }

  return (
    <form
      noValidate
      className="grid gap-5 p-6"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <h2 id={title} className="text-lg font-semibold">
        Set a new password?
      </h2>
      <p className="text-sm text-ink-soft">
        It comes with the next deployment. Until then the present password opens the environment; afterwards it opens nothing, and whoever is logged in has to log
        in again.
      </p>
      <Field label="New password" optional error={error} hint="Leave it empty to have a strong one made, shown to you once.">
        {(parts) => (
          <PasswordInput
            {...parts}
            autoComplete="new-password"
            value={password}
            onChange={(event) => {
              setRefusal(undefined)
              setPassword(event.target.value)
            }}
          />
        )}
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Keep the present one</Button>
        <Button type="submit" look="primary" disabled={isSending}>
          {isSending ? 'Setting…' : 'Set new password'}
        </Button>
      </div>
    </form>
  )
}
