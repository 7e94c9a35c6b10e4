import type { ConnectionState } from '@/api/events'
import { connection } from '@/api/events'
import { connectionWords } from '@/features/environments/words'
import { classes } from '@/lib/classes'
import { useStore } from '@/lib/store'

const dots: Record<ConnectionState, string> = {
  connecting: 'bg-ink-faint',
  live: 'bg-good',
  reconnecting: 'bg-warn',
  offline: 'bg-bad',
}

export function ConnectionDot() {
  return <ConnectionDotView state={useStore(connection)} />
}

export function ConnectionDotView({ state }: { state: ConnectionState }) {
  const { word, explained } = connectionWords[state]
  return (
    <span
      role="status"
      title={explained}
      data-connection={state}
      className="mr-1 inline-flex items-center gap-2 text-[0.8125rem] text-ink-soft"
    >
      <span aria-hidden className={classes('size-2 rounded-full', dots[state])} />
      <span className={classes(state === 'live' && 'max-sm:sr-only')}>{word}</span>
    </span>
  )
}
