import type { LucideIcon } from 'lucide-react'
import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CirclePause,
  HeartCrack,
  LoaderCircle,
  Trash2,
} from 'lucide-react'
import { Running } from '@/components/Time'
import { classes } from '@/lib/classes'
import type { Condition } from './words'
import { conditionWords } from './words'

interface Look {
  icon: LucideIcon
  colours: string
  turns?: true
}

const looks: Record<Condition, Look> = {
  pending: { icon: CircleDashed, colours: 'bg-quiet-soft text-ink-soft' },
  deploying: { icon: LoaderCircle, colours: 'bg-info-soft text-info', turns: true },
  redeploying: { icon: LoaderCircle, colours: 'bg-good-soft text-good', turns: true },
  running: { icon: CircleCheck, colours: 'bg-good-soft text-good' },
  unhealthy: { icon: HeartCrack, colours: 'bg-warn-soft text-warn' },
  unknown: { icon: CircleHelp, colours: 'bg-quiet-soft text-ink-soft' },
  stopping: { icon: LoaderCircle, colours: 'bg-quiet-soft text-ink-soft', turns: true },
  stopped: { icon: CirclePause, colours: 'bg-quiet-soft text-ink-soft' },
  error: { icon: CircleAlert, colours: 'bg-bad-soft text-bad' },
  deleting: { icon: Trash2, colours: 'bg-quiet-soft text-ink-soft' },
}

interface StateBadgeProps {
  condition: Condition
  /** When the deployment began that is running now. */
  since?: string | undefined
}

/** Icon, word and colour together: none of them has to be understood alone. */
export function StateBadge({ condition, since }: StateBadgeProps) {
  const { icon: Icon, colours, turns } = looks[condition]
  return (
    <span
      data-condition={condition}
      className={classes(
        'inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-[0.8125rem] font-medium whitespace-nowrap',
        colours,
      )}
    >
      <Icon aria-hidden className={classes('size-3.5', turns && 'animate-spin')} />
      {conditionWords[condition]}
      {turns && '…'}
      {(condition === 'deploying' || condition === 'redeploying') && since && <Running from={since} />}
    </span>
  )
}
