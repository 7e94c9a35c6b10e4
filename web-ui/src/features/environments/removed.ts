import { createStore } from '@/lib/store'

/** Environments that the stream reported as deleted; an answer that was on its way must not bring one back. */
export const removed = createStore<ReadonlySet<string>>(new Set())

export function remember(id: string): void {
  removed.set(new Set([...removed.get(), id]))
}
