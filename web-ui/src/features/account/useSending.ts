import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { asProblem } from '@/api/problem'

/** Sends something once at a time, and keeps why it was refused until it is sent again. */
export function useSending() {
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()

  /** Whether it was accepted. */
  async function send(action: () => Promise<unknown>): Promise<boolean> {
    if (isSending) return false
    setSending(true)
    setProblem(undefined)
    try {
      await action()
      return true
    } catch (failure) {
      setProblem(asProblem(failure))
      return false
    } finally {
      setSending(false)
    }
  }

  return { isSending, problem, send, forget: () => setProblem(undefined) }
}
