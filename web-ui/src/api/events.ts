import { createStore } from '@/lib/store'

export type ConnectionState = 'connecting' | 'live' | 'reconnecting' | 'offline'

/** Shown as a dot by the shell; queries poll only while it is not `live`. */
export const connection = createStore<ConnectionState>('connecting')

export interface EventFollower {
  /** Called for every event with one of these names. */
  readonly handlers: Record<string, (body: unknown) => void>
  /** A new stream starts at "now": what happened before must be read again. */
  readonly onFreshStart: () => void
}

const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 30_000
const HIDDEN_TOO_LONG_MS = 30_000

/**
 * Follows the server's events until the returned function is called. The browser itself reconnects a broken stream and
 * resumes it without a gap; a stream that was refused, or that slept in a hidden tab, is opened anew here.
 */
export function followEvents(path: string, { handlers, onFreshStart }: EventFollower): () => void {
  let source: EventSource | undefined
  let retryMs = FIRST_RETRY_MS
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let hiddenSince: number | undefined

  function open(): void {
    clearTimeout(retryTimer)
    source?.close()
    const opened = new EventSource(path)
    source = opened
    let started = false
    opened.onopen = () => {
      retryMs = FIRST_RETRY_MS
      connection.set('live')
      if (!started) onFreshStart()
      started = true
    }
    opened.onerror = () => {
      if (source !== opened) return
      if (opened.readyState === EventSource.CLOSED) tryAgainLater()
      else connection.set('reconnecting')
    }
    for (const [name, handle] of Object.entries(handlers)) {
      opened.addEventListener(name, (event) => handle(JSON.parse((event as MessageEvent<string>).data)))
    }
  }

  function tryAgainLater(): void {
    connection.set('offline')
    retryTimer = setTimeout(open, retryMs)
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
  }

  function lookedAt(): void {
    if (document.hidden) {
      hiddenSince = Date.now()
      return
    }
    const slept = hiddenSince !== undefined && Date.now() - hiddenSince > HIDDEN_TOO_LONG_MS
    hiddenSince = undefined
    if (slept || connection.get() !== 'live') open()
  }

  connection.set('connecting')
  open()
  document.addEventListener('visibilitychange', lookedAt)
  window.addEventListener('online', open)
  return () => {
    clearTimeout(retryTimer)
    source?.close()
    document.removeEventListener('visibilitychange', lookedAt)
    window.removeEventListener('online', open)
    connection.set('connecting')
  }
}
