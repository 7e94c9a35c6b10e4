import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { PasswordDialog } from './PasswordDialog'

interface PasswordSectionProps {
  /** Answers the password if it was made. Throws an ApiProblem. */
  onNewPassword: (password: string | undefined) => Promise<string | undefined>
}

export function PasswordSection({ onNewPassword }: PasswordSectionProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 border-t border-line px-5 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <h3 className="font-medium">Password</h3>
        <p className="mt-0.5 text-sm text-ink-soft">Opens the environment in the browser. It is kept sealed and cannot be shown again, only replaced.</p>
      </div>
      <Button onClick={() => setAsking(true)}>
        <KeyRound aria-hidden className="size-4" />
        New password
      </Button>
      {isAsking && <PasswordDialog onNewPassword={onNewPassword} onClose={() => setAsking(false)} />}
    </div>
  )
}
