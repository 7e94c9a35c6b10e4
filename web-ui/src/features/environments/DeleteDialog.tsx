import { useId, useState } from 'react'
import { asProblem } from '@/api/problem'
import type { Environment } from '@/api/types'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { Notice } from '@/components/ui/Notice'
import { problemSentence } from './words'

interface DeleteDialogProps {
  environment: Environment
  onDelete: () => Promise<void>
  onClose: () => void
}

export function DeleteDialog({ environment, onDelete, onClose }: DeleteDialogProps) {
  const title = useId()
  const [typed, setTyped] = useState('')
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const isConfirmed = typed.trim() === environment.name

  async function send() {
    if (!isConfirmed || isSending) return
    setSending(true)
    setRefusal(undefined)
    try {
      await onDelete()
      onClose()
    } catch (failure) {
      setRefusal(problemSentence(asProblem(failure)))
      setSending(false)
    }
  }

  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <form
        className="grid gap-5 p-6"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <h2 id={title} className="text-lg font-semibold break-words">
          Delete “{environment.name}”?
        </h2>
        <Consequences environment={environment} />
        {refusal && <Notice tone="bad" role="alert" title={refusal} />}
        <Field label={`Type ${environment.name} to confirm`}>
          {(parts) => (
            <Input {...parts} autoComplete="off" spellCheck={false} value={typed} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Keep it</Button>
          <Button
            type="submit"
            disabled={!isConfirmed || isSending}
            className="border-0 bg-bad text-surface hover:bg-bad-strong"
          >
            {isSending ? 'Deleting…' : 'Delete for good'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Consequences({ environment }: { environment: Environment }) {
  return (
    <ul className="list-disc space-y-1 pl-5 text-sm text-ink-soft">
      {environment.status === 'running' && <li>Whoever works in it now is cut off at once.</li>}
      <li>Everything in its workspace, and Claude Code’s history and log-in in it, are deleted.</li>
      <li>
        <span className="font-mono break-all">{environment.url}</span> stops answering.
      </li>
      <li>The record of what happened to it stays in the audit log.</li>
    </ul>
  )
}
