import { useCallback, useEffect, useState } from 'react'
import { createStore, useStore } from '@/lib/store'
import type { Command } from './commands'

export type PendingCommand = Command | 'create' | 'rename' | 'configure' | 'password'

/** A command that was sent; `version` is what the server answered, unknown until it has. */
export interface Pending {
  command: PendingCommand
  version: number | undefined
}

const store = createStore<ReadonlyMap<string, Pending>>(new Map())

export function markPending(id: string, pending: Pending): void {
  store.set(new Map([...store.get(), [id, pending]]))
}

export function clearPending(id: string): void {
  store.set(new Map([...store.get()].filter(([held]) => held !== id)))
}

export function pendingOf(id: string): Pending | undefined {
  return store.get().get(id)
}

/** A command is pending until the row that shows its effect is here. */
export function isStillPending(pending: Pending | undefined, rowVersion: number | undefined): pending is Pending {
  if (pending === undefined) return false
  return pending.version === undefined || rowVersion === undefined || rowVersion < pending.version
}

export function usePending(id: string, rowVersion: number | undefined): PendingCommand | undefined {
  const pending = useStore(store).get(id)
  const still = isStillPending(pending, rowVersion)
  useEffect(() => {
    if (pending !== undefined && !still) clearPending(id)
  }, [id, pending, still])
  return still ? pending.command : undefined
}

/** The same for the rows of a list. */
export function usePendingRows(rows: { id: string; version: number }[]): ReadonlyMap<string, PendingCommand> {
  const all = useStore(store)
  const still = new Map<string, PendingCommand>()
  for (const { id, version } of rows) {
    const pending = all.get(id)
    if (isStillPending(pending, version)) still.set(id, pending.command)
  }
  return still
}

const LONG_MS = 15_000

/** Calls back when a command has waited long for its row: then the row is asked for instead of waited for. */
export function useWhenPendingLong(pending: PendingCommand | undefined, ask: () => void): boolean {
  const [isLong, setLong] = useState(false)
  const late = useCallback(() => {
    setLong(true)
    ask()
  }, [ask])
  useEffect(() => {
    setLong(false)
    if (pending === undefined) return undefined
    const timer = setTimeout(late, LONG_MS)
    return () => clearTimeout(timer)
  }, [pending, late])
  return isLong
}
