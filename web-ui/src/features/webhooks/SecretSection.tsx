import { useId, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Notice } from '@/components/ui/Notice'
import { SecretMade } from './SecretMade'
import { useAsking } from './useAsking'

/** Another secret, which is shown this once. */
export function SecretSection({ onRotate }: { onRotate: () => Promise<string> }) {
  const title = useId()
  const [isSure, setSure] = useState(false)
  const { isAsking, answer, problem, ask, forget } = useAsking(onRotate)
  return (
    <section aria-labelledby="secret" className="card flex flex-wrap items-center justify-between gap-4 px-5 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="secret" className="font-semibold">
          Secret
        </h2>
        <p className="mt-0.5 text-sm text-ink-soft">
          A new one signs from now on. For a day the one before signs as well, so that the receiver can change in peace.
        </p>
      </div>
      <Button onClick={() => setSure(true)}>New secret</Button>
      {isSure && answer === undefined && (
        <Dialog labelledBy={title} onClose={() => setSure(false)}>
          <div className="grid gap-5 p-6">
            <h2 id={title} className="text-lg font-semibold">
              Make a new secret?
            </h2>
            <p className="text-sm text-ink-soft">The present one stops verifying after a day.</p>
            {problem && (
              <Notice tone="bad" role="alert" title="It could not be made">
                {problem.message}
              </Notice>
            )}
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={() => setSure(false)}>Keep it</Button>
              <Button look="primary" disabled={isAsking} onClick={() => void ask()}>
                Make it
              </Button>
            </div>
          </div>
        </Dialog>
      )}
      {answer !== undefined && (
        <Dialog labelledBy={title} onClose={() => {}}>
          <SecretMade
            title={title}
            secret={answer}
            onClose={() => {
              setSure(false)
              forget()
            }}
          />
        </Dialog>
      )}
    </section>
  )
}
