import { Search } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { isPaletteOpen } from './palette'

export function PaletteButton() {
  const isMac = navigator.platform.startsWith('Mac')
  return (
    <Button
      look="ghost"
      size="small"
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
      className="px-2"
      onClick={() => isPaletteOpen.set(true)}
    >
      <Search aria-hidden className="size-4" />
      <span className="sr-only">Search and commands</span>
      <kbd className="rounded border border-line-strong px-1.5 font-sans text-xs text-ink-faint max-sm:hidden">
        {isMac ? '⌘K' : 'Ctrl K'}
      </kbd>
    </Button>
  )
}
