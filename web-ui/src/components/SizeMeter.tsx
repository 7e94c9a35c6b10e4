import { sizeOf } from '@/lib/bytes'
import { classes } from '@/lib/classes'

interface SizeMeterProps {
  label: string
  bytes: number
  most: number
}

/** How much of the allowed size is used, as a number and as a bar. */
export function SizeMeter({ label, bytes, most }: SizeMeterProps) {
  const share = Math.min(1, bytes / most)
  const isOver = bytes > most
  return (
    <div className="flex items-center gap-3 text-[0.8125rem] text-ink-faint tabular-nums">
      <span
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={Math.min(bytes, most)}
        aria-valuetext={`${bytes} of ${most} bytes`}
        className="h-1.5 w-24 overflow-hidden rounded-full bg-quiet-soft"
      >
        <span
          className={classes('block h-full rounded-full', isOver ? 'bg-bad' : share > 0.85 ? 'bg-warn' : 'bg-accent')}
          style={{ width: `${share * 100}%` }}
        />
      </span>
      <span className={classes(isOver && 'font-medium text-bad')}>
        {sizeOf(bytes)} of {sizeOf(most)}
      </span>
    </div>
  )
}
