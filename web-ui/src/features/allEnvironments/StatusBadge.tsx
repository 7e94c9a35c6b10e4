import type { LucideIcon } from 'lucide-react'
import { CircleAlert, CircleCheck, CircleDashed, CirclePause, LoaderCircle, Trash2 } from 'lucide-react'
import type { BadgeTone } from '@/components/ui/Badge'
import { Badge } from '@/components/ui/Badge'
import type { Shown } from './words'
import { shownWords } from './words'

const looks: Record<Shown, { icon: LucideIcon; tone: BadgeTone }> = {
  pending: { icon: CircleDashed, tone: 'quiet' },
  deploying: { icon: LoaderCircle, tone: 'accent' },
  running: { icon: CircleCheck, tone: 'good' },
  stopping: { icon: LoaderCircle, tone: 'quiet' },
  stopped: { icon: CirclePause, tone: 'quiet' },
  error: { icon: CircleAlert, tone: 'bad' },
  deleting: { icon: Trash2, tone: 'quiet' },
}

export function StatusBadge({ shown }: { shown: Shown }) {
  const { icon, tone } = looks[shown]
  return (
    <Badge icon={icon} tone={tone}>
      {shownWords[shown]}
    </Badge>
  )
}
