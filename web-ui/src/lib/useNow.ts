import { useEffect, useState } from 'react'

/** The time, told again every `everyMs`; a hidden page is told nothing until it is looked at again. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const tell = () => {
      if (!document.hidden) setNow(Date.now())
    }
    const timer = setInterval(tell, everyMs)
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [everyMs])
  return now
}
