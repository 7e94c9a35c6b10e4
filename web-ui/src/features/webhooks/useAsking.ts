import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { asProblem } from '@/api/problem'

/** Asks the platform for one thing at a time, and keeps what came of it. */
export function useAsking<T>(work: () => Promise<T>) {
  const [isAsking, setAsking] = useState(false)
  const [answer, setAnswer] = useState<T>()
  const [problem, setProblem] = useState<ApiProblem>()

  async function ask() {
    if (isAsking) return
    setAsking(true)
    setProblem(undefined)
    try {
      setAnswer(await work())
    } catch (failure) {
      setAnswer(undefined)
      setProblem(asProblem(failure))
    } finally {
      setAsking(false)
    }
  }

  return { isAsking, answer, problem, ask, forget: () => setAnswer(undefined) }
}
