import { createStore } from './store'

export type Theme = 'system' | 'light' | 'dark'

const KEY = 'vpsclaude.theme'
export const theme = createStore<Theme>(stored())

/** public/theme.js does the same before the first paint. */
export function chooseTheme(chosen: Theme): void {
  try {
    localStorage.setItem(KEY, chosen)
  } catch {
    // Storage may be blocked; the choice then lasts as long as the page.
  }
  theme.set(chosen)
  paint()
}

export function followSystemTheme(): void {
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint)
}

function paint(): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.dataset['theme'] = theme.get() === 'system' ? system : theme.get()
}

function stored(): Theme {
  try {
    const value = localStorage.getItem(KEY)
    return value === 'light' || value === 'dark' ? value : 'system'
  } catch {
    return 'system'
  }
}
