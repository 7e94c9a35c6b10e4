import { useState } from 'react'
import { asProblem } from '@/api/problem'
import type { ConnectionTest } from '@/api/mcpTypes'
import type { Testing } from './TestPanel'

const idle: Testing = { isTesting: false, outcome: undefined, problem: undefined, blockedUntil: undefined }

/** Runs a test and keeps its outcome until the next one, or until what was tested is changed. */
export function useTest() {
  const [testing, setTesting] = useState<Testing>(idle)

  async function run(test: () => Promise<ConnectionTest>): Promise<void> {
    setTesting({ ...idle, isTesting: true })
    try {
      setTesting({ ...idle, outcome: await test() })
    } catch (failure) {
      const problem = asProblem(failure)
      const seconds = problem.status === 429 ? (problem.retryAfterSeconds ?? 60) : undefined
      setTesting({ ...idle, problem, blockedUntil: seconds === undefined ? undefined : Date.now() + seconds * 1000 })
    }
  }

  return { testing, run, forget: () => setTesting((held) => (held.outcome || held.problem ? { ...idle, blockedUntil: held.blockedUntil } : held)) }
}
