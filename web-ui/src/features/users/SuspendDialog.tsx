import { useState } from 'react'
import { DecisionDialog } from '@/components/DecisionDialog'
import { Switch } from '@/components/ui/Switch'
import { problemSentence } from './words'

interface SuspendDialogProps {
  name: string
  onSuspend: (reason: string, stopEnvironments: boolean) => Promise<unknown>
  onClose: () => void
}

export function SuspendDialog({ name, onSuspend, onClose }: SuspendDialogProps) {
  const [stopEnvironments, setStop] = useState(false)
  return (
    <DecisionDialog
      title={`Suspend ${name}?`}
      consequences="They are logged out everywhere at once and cannot log in. Nothing is deleted, and you can let them in again."
      word="Suspend"
      isDangerous
      sentenceOf={problemSentence}
      onDecide={(reason) => onSuspend(reason, stopEnvironments)}
      onClose={onClose}
    >
      <Switch
        label="Stop their environments too"
        hint="What runs is stopped now, what is being deployed when that has ended. Otherwise all keeps running."
        isOn={stopEnvironments}
        onChange={setStop}
      />
    </DecisionDialog>
  )
}
