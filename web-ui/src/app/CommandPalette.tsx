import { useEffect } from 'react'
import { Dialog } from '@/components/ui/Dialog'
import { useStore } from '@/lib/store'
import { isPaletteOpen } from './palette'
import { PaletteCommands } from './PaletteCommands'

export function CommandPalette() {
  const isOpen = useStore(isPaletteOpen)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      isPaletteOpen.set(!isPaletteOpen.get())
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  if (!isOpen) return null
  const close = () => isPaletteOpen.set(false)
  return (
    <Dialog label="Search and commands" onClose={close} className="top-[12vh] mb-0 mt-0 max-w-xl overflow-hidden">
      <PaletteCommands onDone={close} />
    </Dialog>
  )
}
