import { announcement } from '@/lib/announce'
import { useStore } from '@/lib/store'

export function Announcer() {
  return (
    <p aria-live="polite" className="sr-only">
      {useStore(announcement)}
    </p>
  )
}
