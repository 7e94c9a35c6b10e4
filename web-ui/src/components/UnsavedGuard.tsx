import { useBlocker } from '@tanstack/react-router'
import { useId } from 'react'
import { Button } from './ui/Button'
import { Dialog } from './ui/Dialog'

/** Asks before a page with unsaved changes is left, by a link as well as by closing the tab. */
export function UnsavedGuard({ isUnsaved }: { isUnsaved: boolean }) {
  const title = useId()
  const blocker = useBlocker({ shouldBlockFn: () => isUnsaved, enableBeforeUnload: isUnsaved, withResolver: true })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog labelledBy={title} onClose={blocker.reset} className="max-w-md">
      <div className="grid gap-5 p-6">
        <h2 id={title} className="text-lg font-semibold">
          Leave without saving?
        </h2>
        <p className="text-sm text-ink-soft">What you changed on this page is lost then.</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button autoFocus onClick={blocker.reset}>
            Stay here
          </Button>
          <Button look="danger" onClick={blocker.proceed}>
            Leave
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
