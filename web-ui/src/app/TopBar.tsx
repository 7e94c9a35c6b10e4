import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sessionQuery } from '@/api/session'
import { Brand } from '@/components/Brand'
import { buttonClasses } from '@/components/ui/Button'
import { AdministrationMenu } from './AdministrationMenu'
import { ConnectionDot } from './ConnectionDot'
import { PaletteButton } from './PaletteButton'
import { ThemeMenu } from './ThemeMenu'
import { UserMenu } from './UserMenu'

export function TopBar() {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-canvas">
      <div className="mx-auto flex h-14 max-w-6xl items-center gap-1 px-4 sm:gap-2 sm:px-6">
        <Link to="/" className="mr-2 inline-flex rounded-md sm:mr-4">
          <Brand />
        </Link>
        <nav aria-label="Main" className="flex items-center gap-1 max-md:hidden">
          {session && <NavLink to="/dashboard">Dashboard</NavLink>}
          {session && <NavLink to="/skills">Skills</NavLink>}
          {session && <NavLink to="/settings/mcp">MCP servers</NavLink>}
          <NavLink to="/api-reference">API reference</NavLink>
          {session?.user.role === 'admin' && <AdministrationMenu />}
        </nav>
        <span className="flex-1" />
        {session && <ConnectionDot />}
        <PaletteButton />
        <ThemeMenu />
        {session ? (
          <UserMenu user={session.user} />
        ) : (
          <Link to="/login" className={buttonClasses('secondary', 'small')}>
            Log in
          </Link>
        )}
      </div>
    </header>
  )
}

function NavLink({ to, children }: { to: '/dashboard' | '/skills' | '/settings/mcp' | '/api-reference'; children: string }) {
  return (
    <Link
      to={to}
      className="rounded-lg px-3 py-1.5 text-sm font-medium text-ink-soft transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:text-ink"
    >
      {children}
    </Link>
  )
}
