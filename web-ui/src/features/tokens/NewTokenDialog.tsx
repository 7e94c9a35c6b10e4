import { useId, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { CopyButton } from '@/components/ui/CopyButton'
import { Dialog } from '@/components/ui/Dialog'
import type { WantedToken } from './api'
import { NewTokenForm } from './NewTokenForm'

interface NewTokenDialogProps {
  isAdministrator: boolean
  onCreate: (wanted: WantedToken) => Promise<string>
  onClose: () => void
}

/** Asks what the token is for, and shows it this once. */
export function NewTokenDialog({ isAdministrator, onCreate, onClose }: NewTokenDialogProps) {
  const title = useId()
  const [secret, setSecret] = useState<string>()
  return (
    <Dialog labelledBy={title} onClose={secret === undefined ? onClose : () => {}}>
      {secret === undefined ? (
        <NewTokenForm
          title={title}
          isAdministrator={isAdministrator}
          onSend={async (wanted) => setSecret(await onCreate(wanted))}
          onClose={onClose}
        />
      ) : (
        <TokenMade title={title} secret={secret} onClose={onClose} />
      )}
    </Dialog>
  )
}

/** Only its own button closes it: the token is not shown again. */
function TokenMade({ title, secret, onClose }: { title: string; secret: string; onClose: () => void }) {
  return (
    <div className="grid gap-5 p-6">
      <h2 id={title} className="text-lg font-semibold">
        Keep the token now
      </h2>
      <p className="text-sm text-ink-soft">It is not shown again. Whoever has it can do what you have allowed it.</p>
      <div className="flex items-center gap-3 rounded-lg border border-line-strong bg-sunken py-2 pr-2 pl-4">
        <code data-testid="token" className="min-w-0 flex-1 font-mono break-all select-all">
          {secret}
        </code>
        <CopyButton text={secret} what="the token" look="secondary" withWord />
      </div>
      <div className="flex justify-end">
        <Button look="primary" onClick={onClose}>
          I have kept it
        </Button>
      </div>
    </div>
  )
}
