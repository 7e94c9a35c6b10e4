import { useCallback, useRef, useState } from 'react'
import { awaitVersion } from '@/api/awaitVersion'
import type { ApiProblem } from '@/api/problem'
import { asProblem } from '@/api/problem'

/** `waiting`: the change was accepted and the row that shows it is awaited; `late`: for longer than usual. */
export type SavingState = 'idle' | 'sending' | 'waiting' | 'late'

export interface Saving {
  state: SavingState
  problem: ApiProblem | undefined
}

interface Versioned {
  id: string
  version: number
}

/** Sends a change, waits for the row of the version it was answered with, and hands that row on. */
export function useSaving<Row extends Versioned>(read: (id: string) => Promise<Row>, onRow: (row: Row) => void) {
  const [saving, setSaving] = useState<Saving>({ state: 'idle', problem: undefined })
  const awaited = useRef<Versioned>({ id: '', version: 0 })

  const lookAgain = useCallback(async (): Promise<Row | undefined> => {
    setSaving({ state: 'waiting', problem: undefined })
    const row = await awaitVersion(() => read(awaited.current.id), awaited.current.version)
    setSaving({ state: row === undefined ? 'late' : 'idle', problem: undefined })
    if (row !== undefined) onRow(row)
    return row
  }, [read, onRow])

  const save = useCallback(
    async (send: () => Promise<Versioned>): Promise<Row | undefined> => {
      setSaving({ state: 'sending', problem: undefined })
      try {
        awaited.current = await send()
        return await lookAgain()
      } catch (failure) {
        setSaving({ state: 'idle', problem: asProblem(failure) })
        return undefined
      }
    },
    [lookAgain],
  )

  const forget = useCallback(() => setSaving({ state: 'idle', problem: undefined }), [])

  return { saving, save, lookAgain, forget }
}
