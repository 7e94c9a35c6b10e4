import type { LucideIcon } from 'lucide-react'
import { classes } from '@/lib/classes'

export type BadgeTone = 'quiet' | 'accent' | 'good' | 'warn' | 'bad'

const tones: Record<BadgeTone, string> = {
  quiet: 'bg-quiet-soft text-ink-soft',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
}

/** Icon, word and colour together: none of them has to be understood alone. */
export function Badge({ icon: Icon, tone = 'quiet', children }: { icon: LucideIcon; tone?: BadgeTone; children: string }) {
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-[0.8125rem] font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      <Icon aria-hidden className="size-3.5" />
      {children}
    </span>
  )
}
