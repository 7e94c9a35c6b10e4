import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { asProblem } from '@/api/problem'
import { Button } from './ui/Button'
import { Dialog } from './ui/Dialog'
import { Field } from './ui/Field'
import { Input } from './ui/Input'
import { Notice } from './ui/Notice'

interface DecisionDialogProps {
  title: string
  /** What will come of it. */
  consequences: ReactNode
  /** The word of the button, and while it is sent. */
  word: string
  isDangerous?: boolean
  /** What has to be typed besides the reason, when it cannot be taken back. */
  nameToType?: string
  /** Whether what else is asked for is acceptable. */
  isReady?: boolean
  children?: ReactNode
  sentenceOf: (problem: ApiProblem) => string
  onDecide: (reason: string) => Promise<unknown>
  onClose: () => void
}

const LONGEST = 500

/** Asks an administrator why; the reason stays in the history. A refusal stays in the dialog. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { title, consequences, word, isDangerous, nameToType, isReady = true, children, sentenceOf, onDecide, onClose } = props
  const heading = useId()
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const isConfirmed = reason.trim() !== '' && isReady && (nameToType === undefined || typed.trim() === nameToType)

  async function send() {
    if (!isConfirmed || isSending) return
    setSending(true)
    setProblem(undefined)
    try {
      await onDecide(reason.trim())
      onClose()
    } catch (failure) {
      setProblem(asProblem(failure))
      setSending(false)
    }
  }

  return (
    <Dialog labelledBy={heading} onClose={onClose}>
      <form
        className="grid gap-5 p-6"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <h2 id={heading} className="text-lg font-semibold break-words">
          {title}
        </h2>
        <div className="text-sm text-ink-soft">{consequences}</div>
        {problem && <Notice tone="bad" role="alert" title={problem.fieldMessage('reason') ?? sentenceOf(problem)} />}
        <Field label="Reason" hint="It stays in the history for ever, so name nobody in it.">
          {(parts) => (
            <Input {...parts} maxLength={LONGEST} autoComplete="off" value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        {children}
        {nameToType !== undefined && (
          <Field label={`Type ${nameToType} to confirm`}>
            {(parts) => (
              <Input {...parts} autoComplete="off" autoCapitalize="none" spellCheck={false} value={typed} onChange={(event) => setTyped(event.target.value)} />
            )}
          </Field>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Leave it</Button>
          <Button
            type="submit"
            look="primary"
            disabled={!isConfirmed || isSending}
            {...(isDangerous ? { className: 'border-0 bg-bad text-surface hover:bg-bad-strong' } : {})}
          >
            {isSending ? 'Sending…' : word}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
