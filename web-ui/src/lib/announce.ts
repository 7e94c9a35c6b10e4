import { createStore } from './store'

/** What a screen reader is told politely; shown by the shell's live region. */
export const announcement = createStore('')

export function announce(sentence: string): void {
  announcement.set(sentence)
}
