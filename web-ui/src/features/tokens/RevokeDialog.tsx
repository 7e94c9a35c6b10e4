import { useId, useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { asProblem } from '@/api/problem'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import type { Token } from './api'

interface RevokeDialogProps {
  token: Token
  onRevoke: (id: string) => Promise<void>
  onClose: () => void
}

export function RevokeDialog({ token, onRevoke, onClose }: RevokeDialogProps) {
  const title = useId()
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()

  async function send() {
    setSending(true)
    try {
      await onRevoke(token.id)
      onClose()
    } catch (failure) {
      setProblem(asProblem(failure))
      setSending(false)
    }
  }

  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <div className="grid gap-5 p-6">
        <h2 id={title} className="text-lg font-semibold break-words">
          Revoke “{token.name}”?
        </h2>
        <p className="text-sm text-ink-soft">Whatever uses it is refused from its next request on. This cannot be taken back.</p>
        {problem && <ProblemNotice problem={problem} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Keep it</Button>
          <Button disabled={isSending} className="border-0 bg-bad text-surface hover:bg-bad-strong" onClick={() => void send()}>
            {isSending ? 'Revoking…' : 'Revoke'}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
