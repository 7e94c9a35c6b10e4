import { useEffect, useState } from 'react'

/** The value once it has stood still for `delayMs`; keeps a typing person from asking the server for every letter. */
export function useDelayed<Value>(value: Value, delayMs: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs)
    return () => clearTimeout(timer)
  }, [value, delayMs])
  return settled
}
