import { LoaderCircle, PlugZap } from 'lucide-react'
import { ExplainedButton } from '@/components/ui/ExplainedButton'
import { useNow } from '@/lib/useNow'
import { testRefusals } from './words'

interface TestButtonProps {
  isTesting: boolean
  blockedUntil: number | undefined
  refusal: string | undefined
  onTest: () => void
}

/** Says why it does nothing while it may not; by itself it may again when the wait is over. */
export function TestButton({ isTesting, blockedUntil = 0, refusal, onTest }: TestButtonProps) {
  const isBlocked = useNow(1000) < blockedUntil
  const why = isTesting ? testRefusals.testing : isBlocked ? testRefusals.tooOften : refusal
  return (
    <ExplainedButton size="small" refusal={why} onClick={onTest}>
      {isTesting ? <LoaderCircle aria-hidden className="size-4 animate-spin" /> : <PlugZap aria-hidden className="size-4" />}
      {isTesting ? 'Testing…' : 'Test connection'}
    </ExplainedButton>
  )
}
