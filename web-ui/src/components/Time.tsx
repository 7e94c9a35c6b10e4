import { clockTime, duration, exactTime, relativeTime, tookTime } from '@/lib/time'
import { useNow } from '@/lib/useNow'

export function RelativeTime({ moment }: { moment: string }) {
  const now = useNow(30_000)
  return (
    <time dateTime={moment} title={exactTime(moment)}>
      {relativeTime(moment, now)}
    </time>
  )
}

export function ClockTime({ moment }: { moment: string }) {
  return (
    <time dateTime={moment} title={exactTime(moment)} className="tabular-nums">
      {clockTime(moment)}
    </time>
  )
}

/** Runs while `to` is missing; hidden from screen readers then, which would read every second. */
export function Took({ from, to }: { from: string; to: string | null }) {
  return to === null ? <Running from={from} /> : <span className="tabular-nums">{tookTime(from, to)}</span>
}

export function Running({ from }: { from: string }) {
  const now = useNow(1000)
  return (
    <span role="timer" aria-live="off" className="tabular-nums">
      {duration(from, now)}
    </span>
  )
}
