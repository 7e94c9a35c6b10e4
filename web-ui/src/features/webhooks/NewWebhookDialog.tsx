import { useId, useState } from 'react'
import { Dialog } from '@/components/ui/Dialog'
import type { WantedWebhook } from './api'
import { NewWebhookForm } from './NewWebhookForm'
import { SecretMade } from './SecretMade'

interface NewWebhookDialogProps {
  /** Answers the secret. */
  onCreate: (wanted: WantedWebhook) => Promise<string>
  onClose: () => void
}

/** Asks where it is and what it is told, and shows its secret this once. */
export function NewWebhookDialog({ onCreate, onClose }: NewWebhookDialogProps) {
  const title = useId()
  const [secret, setSecret] = useState<string>()
  return (
    <Dialog labelledBy={title} onClose={secret === undefined ? onClose : () => {}}>
      {secret === undefined ? (
        <NewWebhookForm title={title} onSend={async (wanted) => setSecret(await onCreate(wanted))} onClose={onClose} />
      ) : (
        <SecretMade title={title} secret={secret} onClose={onClose} />
      )}
    </Dialog>
  )
}
