import { Outlet } from '@tanstack/react-router'
import { Toaster } from 'sonner'
import { useStore } from '@/lib/store'
import { theme } from '@/lib/theme'
import { Announcer } from './Announcer'
import { CommandPalette } from './CommandPalette'
import { Confirmation } from './Confirmation'
import { SimulatorBanner } from './SimulatorBanner'
import { TopBar } from './TopBar'
import { useFocusOnNavigation } from './useFocusOnNavigation'

export function Shell() {
  const main = useFocusOnNavigation()
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-lg bg-ink px-4 py-2 text-sm font-medium text-canvas focus:translate-y-0"
      >
        Skip to the content
      </a>
      <SimulatorBanner />
      <TopBar />
      <main id="main" ref={main} tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-6 sm:py-8">
        <Outlet />
      </main>
      <CommandPalette />
      <Confirmation />
      <Announcer />
      <Toaster theme={useStore(theme)} position="bottom-right" />
    </>
  )
}
