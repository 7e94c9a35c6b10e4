import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'

interface PauseDialogProps {
  name: string
  onPause: () => void
  onClose: () => void
}

/** Asked before, as what waits behind a pause is noticed by everybody. */
export function PauseDialog({ name, onPause, onClose }: PauseDialogProps) {
  return (
    <Dialog labelledBy="pause-title" onClose={onClose}>
      <div className="grid gap-4 p-6">
        <h2 id="pause-title" className="text-lg font-semibold">
          Pause {name}?
        </h2>
        <p className="text-sm text-ink-soft">
          No node handles an event of it until it is resumed. {name === 'deployments' ? 'Deployments, stops and deletions wait.' : 'Pages show how things were.'}{' '}
          Nothing is lost.
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Keep it running</Button>
          <Button look="danger" onClick={onPause}>
            Pause
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
