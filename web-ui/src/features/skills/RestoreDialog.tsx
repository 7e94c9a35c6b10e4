import { useId, useState } from 'react'
import { asProblem } from '@/api/problem'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Notice } from '@/components/ui/Notice'
import { VersionDiff } from './VersionDiff'
import { problemSentence } from './words'

interface RestoreDialogProps {
  skillId: string
  current: number
  number: number
  onRestore: (number: number) => Promise<void>
  onClose: () => void
}

/** Shows what would change before an old version becomes the newest one. */
export function RestoreDialog({ skillId, current, number, onRestore, onClose }: RestoreDialogProps) {
  const title = useId()
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  async function restore() {
    setSending(true)
    setRefusal(undefined)
    try {
      await onRestore(number)
      onClose()
    } catch (failure) {
      setRefusal(problemSentence(asProblem(failure)))
      setSending(false)
    }
  }

  return (
    <Dialog labelledBy={title} onClose={onClose} className="max-w-3xl">
      <div className="grid gap-4 p-6">
        <h2 id={title} className="text-lg font-semibold">
          Restore version {number}?
        </h2>
        <p className="text-sm text-ink-soft">
          It is saved again as version {current + 1}. Version {current} stays in the list. Environments get it with their next deployment.
        </p>
        {refusal && <Notice tone="bad" role="alert" title={refusal} />}
        <VersionDiff id={skillId} from={current} to={number} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button autoFocus onClick={onClose}>
            Keep version {current}
          </Button>
          <Button look="primary" disabled={isSending} onClick={() => void restore()}>
            {isSending ? 'Restoring…' : `Restore version ${number}`}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
