import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { asProblem } from '@/api/problem'
import { Button } from './ui/Button'
import { Dialog } from './ui/Dialog'
import { Field } from './ui/Field'
import { Input } from './ui/Input'
import { Notice } from './ui/Notice'

interface DeleteDialogProps {
  name: string
  /** What goes with it, as list items. */
  consequences: ReactNode
  sentenceOf: (problem: ApiProblem) => string
  onDelete: () => Promise<void>
  onClose: () => void
}

/** Asks for the name; a refusal stays in it, with links to where the thing is used. */
export function DeleteDialog({ name, consequences, sentenceOf, onDelete, onClose }: DeleteDialogProps) {
  const title = useId()
  const [typed, setTyped] = useState('')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const isConfirmed = typed.trim() === name

  async function send() {
    if (!isConfirmed || isSending) return
    setSending(true)
    setProblem(undefined)
    try {
      await onDelete()
    } catch (failure) {
      setProblem(asProblem(failure))
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
          Delete “{name}”?
        </h2>
        <ul className="list-disc space-y-1 pl-5 text-sm text-ink-soft">{consequences}</ul>
        {problem && (
          <Notice tone="bad" role="alert" title={sentenceOf(problem)}>
            {problem.environments.length > 0 && <Environments environments={problem.environments} />}
          </Notice>
        )}
        <Field label={`Type ${name} to confirm`}>
          {(parts) => (
            <Input {...parts} autoComplete="off" spellCheck={false} value={typed} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Keep it</Button>
          <Button type="submit" disabled={!isConfirmed || isSending} className="border-0 bg-bad text-surface hover:bg-bad-strong">
            {isSending ? 'Deleting…' : 'Delete for good'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Environments({ environments }: { environments: ApiProblem['environments'] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {environments.map(({ id, name }) => (
        <li key={id}>
          <Link to="/environments/$id" params={{ id }} className="text-link">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
