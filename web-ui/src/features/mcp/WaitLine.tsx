import { useNow } from '@/lib/useNow'
import { waitSentence } from './words'

/** How long until the next test; says so when the wait is over. Read out once, not every second. */
export function WaitLine({ until }: { until: number }) {
  const now = useNow(1000)
  const seconds = Math.ceil((until - now) / 1000)
  if (seconds <= 0) return <p className="text-ink-soft">The next test is possible now.</p>
  return (
    <p aria-live="off" role="timer" className="text-warn tabular-nums">
      {waitSentence(seconds)}
    </p>
  )
}
