import { connection } from '@/api/events'
import { useStore } from '@/lib/store'

/** While the stream is up nothing is asked twice; without it the page asks every ten seconds. */
export function usePolling(): { refetchInterval: number | false } {
  const state = useStore(connection)
  return { refetchInterval: state === 'offline' || state === 'reconnecting' ? 10_000 : false }
}
