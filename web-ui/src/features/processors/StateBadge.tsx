import type { LucideIcon } from 'lucide-react'
import { CircleAlert, CircleCheck, CircleDashed, CirclePause, LoaderCircle } from 'lucide-react'
import type { ProcessorState } from '@/api/diagnosisTypes'
import type { BadgeTone } from '@/components/ui/Badge'
import { Badge } from '@/components/ui/Badge'
import { stateWords } from './words'

const looks: Record<ProcessorState, { icon: LucideIcon; tone: BadgeTone }> = {
  running: { icon: CircleCheck, tone: 'good' },
  paused: { icon: CirclePause, tone: 'warn' },
  replaying: { icon: LoaderCircle, tone: 'accent' },
  failed: { icon: CircleAlert, tone: 'bad' },
  unowned: { icon: CircleDashed, tone: 'warn' },
}

export function StateBadge({ state }: { state: ProcessorState }) {
  const { icon, tone } = looks[state]
  return (
    <Badge icon={icon} tone={tone}>
      {stateWords[state]}
    </Badge>
  )
}
