import { useId, useState } from 'react'
import { Dialog } from '@/components/ui/Dialog'
import { PasswordForm } from './PasswordForm'
import { PasswordMade } from './PasswordMade'

interface PasswordDialogProps {
  onNewPassword: (password: string | undefined) => Promise<string | undefined>
  onClose: () => void
}

/** Asks for a password or has one made, which is shown this once. */
export function PasswordDialog({ onNewPassword, onClose }: PasswordDialogProps) {
  const title = useId()
  const [made, setMade] = useState<string>()
  if (made !== undefined) {
    return (
      <Dialog labelledBy={title} onClose={onClose}>
        <PasswordMade title={title} password={made} onClose={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <PasswordForm
        title={title}
        onClose={onClose}
        onSend={async (password) => {
          const answered = await onNewPassword(password)
          if (answered === undefined) onClose()
          else setMade(answered)
        }}
      />
    </Dialog>
  )
}
