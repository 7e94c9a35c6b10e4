import { useId, useState } from 'react'
import type { Proof } from '@/api/accountTypes'
import type { ApiProblem } from '@/api/problem'
import { asProblem } from '@/api/problem'
import { attemptSentence } from './attemptSentence'
import { Button } from './ui/Button'
import { CodeField } from './ui/CodeField'
import { Dialog } from './ui/Dialog'
import { Field } from './ui/Field'
import { Notice } from './ui/Notice'
import { PasswordInput } from './ui/PasswordInput'

interface ProofDialogProps {
  title: string
  lead: string
  word: string
  /** Whether a second factor is on. */
  wantsCode: boolean
  onProve: (proof: Proof) => Promise<unknown>
  onClose: () => void
}

/** Asks for the password, and for a code where one is wanted. A refusal stays in the dialog. */
export function ProofDialog({ title, lead, word, wantsCode, onProve, onClose }: ProofDialogProps) {
  const heading = useId()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const isReady = password !== '' && (!wantsCode || code.trim() !== '') && !isSending

  async function send() {
    if (!isReady) return
    setSending(true)
    setProblem(undefined)
    try {
      await onProve(wantsCode ? { password, code } : { password })
    } catch (failure) {
      setProblem(asProblem(failure))
      setSending(false)
    }
  }

  return (
    <Dialog labelledBy={heading} onClose={onClose}>
      <form
        noValidate
        className="grid gap-5 p-6"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <h2 id={heading} className="text-lg font-semibold">
          {title}
        </h2>
        <p className="text-sm text-ink-soft">{lead}</p>
        {problem && !problem.isWithin(['password', 'code']) && <Notice tone="bad" role="alert" title={attemptSentence(problem)} />}
        <Field label="Your password" error={problem?.fieldMessage('password')}>
          {(parts) => (
            <PasswordInput
              {...parts}
              what="your password"
              autoComplete="current-password"
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          )}
        </Field>
        {wantsCode && <CodeField code={code} error={problem?.fieldMessage('code')} onChange={setCode} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Leave it</Button>
          <Button type="submit" look="primary" disabled={!isReady}>
            {isSending ? 'Sending…' : word}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
