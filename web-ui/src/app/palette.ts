import { createStore } from '@/lib/store'

export const isPaletteOpen = createStore(false)
